import { h } from '../../vendor/vue.js'
import { sourceTables } from '../services/sqlText.js'
import { AnswerFooter } from './AnswerFooter.js'
import { Assumptions } from './Assumptions.js'
import { Choices } from './Choices.js'
import { MetadataTable } from './MetadataTable.js'
import { Opinion } from './Opinion.js'
import { ResultView } from './ResultView.js'
import { SqlView } from './SqlView.js'

export const Answer = {
  props: ['document', 'context', 'judge'],
  setup(props) {
    const bodies = {
      table: answer => [
        h(ResultView, { document: props.document, context: props.context }),
        h(Assumptions, { assumptions: answer.assumptions }),
        h(SqlView, { sql: answer.sql }),
      ],
      metadata: answer => [h(MetadataTable, { answer })],
      clarification: answer => [choices('Choose what you mean', answer.options, props.context)],
      refusal: answer => [choices('Questions that work', answer.examples, props.context)],
    }
    return () => {
      const { answer } = props.document
      return h('div', { class: ['card', 'answer', `answer-${answer.kind}`] }, [
        h('p', { class: 'sentence' }, answer.sentence),
        bodies[answer.kind](answer),
        props.judge ? h(Opinion, { document: props.document, judge: props.judge }) : null,
        h(AnswerFooter, { document: props.document, sources: sources(answer, props.context), context: props.context }),
      ])
    }
  },
}

const choices = (label, questions, context) =>
  questions?.length ? h('div', [h('p', { class: 'label' }, label), h(Choices, { label, choices: questions, onAsk: context.ask })]) : null

/** Answers of older versions do not name them. */
const sources = (answer, context) => answer.sources?.tables ?? (answer.sql ? sourceTables(answer.sql, context.tableNames) : [])

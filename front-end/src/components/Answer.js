import { h } from '../../vendor/vue.js'
import { chartOf } from '../services/chartChoice.js'
import { hasOrder, sourceTables } from '../services/sqlText.js'
import { AnswerFooter } from './AnswerFooter.js'
import { Assumptions } from './Assumptions.js'
import { Choices } from './Choices.js'
import { ResultChart } from './ResultChart.js'
import { ResultFigure } from './ResultFigure.js'
import { ResultTable } from './ResultTable.js'
import { SqlView } from './SqlView.js'

export const Answer = {
  props: ['document', 'context'],
  setup(props) {
    const bodies = {
      table: answer => tableBody(answer, props.context),
      metadata: answer => [resultTable(answer, answer.rows.length)],
      clarification: answer => [choices('Choose what you mean', answer.options, props.context)],
      refusal: answer => [choices('Questions that work', answer.examples, props.context)],
    }
    return () => {
      const { answer } = props.document
      return h('div', { class: 'card answer' }, [
        h('p', { class: 'sentence' }, answer.sentence),
        bodies[answer.kind](answer),
        h(AnswerFooter, { document: props.document, sources: sources(answer, props.context), context: props.context }),
      ])
    }
  },
}

function tableBody(answer, context) {
  return [
    resultView(answer, context),
    h(Assumptions, { assumptions: answer.assumptions }),
    h(SqlView, { sql: answer.sql }),
  ]
}

function resultView(answer, context) {
  if (answer.rows.length === 0) return null
  if (answer.rows.length === 1 && answer.columns.length === 1) {
    return h(ResultFigure, { column: answer.columns[0], value: answer.rows[0][0] })
  }
  const chart = wholeChart(answer)
  return h('div', { class: ['result', chart && answer.columns.length <= 2 ? 'result-beside' : null] }, [
    resultTable(answer, answer.row_count),
    chart ? h(ResultChart, { chart, title: answer.title ?? answer.sentence, isDark: context.isDark }) : null,
  ])
}

/** A chart of the first rows only would mislead. */
const wholeChart = answer => answer.rows.length < answer.row_count ? null : chartOf({
  columns: answer.columns,
  rows: answer.rows,
  isOrdered: hasOrder(answer.sql),
  preferred: answer.chart?.type,
})

const resultTable = (answer, rowCount) => h(ResultTable, {
  columns: answer.columns, rows: answer.rows, rowCount, isCut: answer.truncated, caption: answer.title ?? answer.sentence,
})

const choices = (label, questions, context) =>
  questions?.length ? h('div', [h('p', { class: 'muted small' }, label), h(Choices, { label, choices: questions, onAsk: context.ask })]) : null

const sources = (answer, context) => (answer.sql ? sourceTables(answer.sql, context.tableNames) : [])

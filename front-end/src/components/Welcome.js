import { h } from '../../vendor/vue.js'
import { count } from '../services/cellFormat.js'
import { Choices } from './Choices.js'
import { icon } from './icons.js'

export const Welcome = {
  props: ['suggestions', 'tables', 'error'],
  emits: ['ask', 'browse'],
  setup(props, { emit }) {
    const tables = () => h('p', { class: 'welcome-tables' }, [
      `${count(props.tables.length)} ${props.tables.length === 1 ? 'table is' : 'tables are'} ready. `,
      h('button', { type: 'button', class: 'link', onClick: () => emit('browse') }, 'See what is in them'),
    ])
    const error = () => h('p', { class: 'notice', role: 'alert' }, [icon('alert'), props.error.message])
    return () => h('section', { class: 'welcome' }, [
      h('h2', 'What would you like to know?'),
      h('p', { class: 'muted' }, 'Ask in plain words. You get a sentence, the rows, a chart and the SQL that was run.'),
      props.error ? error() : null,
      props.tables.length > 0 ? tables() : null,
      h(Choices, { label: 'Suggested questions', choices: props.suggestions, iconOf: iconOfAnswer, onAsk: question => emit('ask', question) }),
    ])
  },
}

/** What the answer to a suggested question will mostly be. */
function iconOfAnswer(question) {
  if (question.startsWith('Which tables ')) return 'tables'
  if (/ by month\?$/.test(question)) return 'course'
  return / are there\?$/.test(question) ? 'number' : 'bars'
}

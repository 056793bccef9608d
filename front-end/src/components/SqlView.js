import { h, ref } from '../../vendor/vue.js'
import { sqlTokens } from '../services/sqlText.js'
import { icon } from './icons.js'

const SHOWN_MS = 2_000

export const SqlView = {
  props: ['sql'],
  setup(props) {
    const code = ref(null)
    const copied = ref('')
    const copy = async () => {
      copied.value = await toClipboard(props.sql, code.value)
      setTimeout(() => (copied.value = ''), SHOWN_MS)
    }
    const token = ({ text, kind }) => (kind === 'space' ? text : h('span', { class: `sql-${kind}` }, text))
    return () => h('details', { class: 'sql' }, [
      h('summary', 'SQL'),
      h('div', { class: 'sql-body' }, [
        h('pre', { tabindex: 0, role: 'region', 'aria-label': 'SQL statement' }, [h('code', { ref: code }, sqlTokens(props.sql.trim()).map(token))]),
        h('button', { type: 'button', class: 'button', onClick: copy }, [icon('copy'), copied.value || 'Copy']),
        h('span', { class: 'visually-hidden', role: 'status' }, copied.value),
      ]),
    ])
  },
}

/** Browsers give pages that come over plain HTTP from another machine no clipboard; then the statement is at least selected. */
async function toClipboard(text, element) {
  try {
    await navigator.clipboard.writeText(text)
    return 'Copied'
  } catch {
    getSelection().selectAllChildren(element)
    return 'Selected'
  }
}

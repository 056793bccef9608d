import { computed, h, ref } from '../../vendor/vue.js'
import { cellFormat, count, EMPTY } from '../services/cellFormat.js'
import { isNumeric, words } from '../services/columnTypes.js'
import { sortRows } from '../services/rowSort.js'

const LONG_TEXT = 40
const OPPOSITE = { ascending: 'descending', descending: 'ascending' }

export const ResultTable = {
  props: ['columns', 'rows', 'rowCount', 'isCut', 'caption'],
  setup(props) {
    const sort = ref(null)
    const rows = computed(() => (sort.value ? sortRows(props.rows, sort.value.column, sort.value.direction) : props.rows))
    const formats = computed(() =>
      props.columns.map((column, index) => cellFormat(column, props.rows.map(row => row[index]))))
    const directionOf = column => (sort.value?.column === column ? sort.value.direction : 'none')
    const sortBy = column => (sort.value = { column, direction: OPPOSITE[directionOf(column)] ?? 'ascending' })

    const head = (column, index) => h('th', { key: index, scope: 'col', class: alignment(column), 'aria-sort': directionOf(index) }, [
      h('button', { type: 'button', title: `${column.name} (${column.type})`, onClick: () => sortBy(index) }, [
        words(column.name), h('span', { class: 'sort-mark', 'aria-hidden': 'true' }),
      ]),
    ])
    const cell = (value, index) => h('td', { key: index, class: [alignment(props.columns[index]), look(value)] },
      formats.value[index](value))
    return () => h('div', { class: 'result-table' }, [
      h('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': `Rows: ${props.caption}` }, [
        h('table', [
          h('caption', { class: 'visually-hidden' }, `${props.caption} (${EMPTY} is an empty cell)`),
          h('thead', [h('tr', props.columns.map(head))]),
          h('tbody', rows.value.map((row, index) => h('tr', { key: index }, row.map(cell)))),
        ]),
      ]),
      h('p', { class: 'muted small row-count' }, rowsShown(props)),
    ])
  },
}

function look(value) {
  if (value === null) return 'empty'
  return typeof value === 'string' && value.length > LONG_TEXT ? 'long' : null
}

const alignment = column => (isNumeric(column) ? 'number' : 'text')

function rowsShown({ rows, rowCount, isCut }) {
  const all = isCut ? `the first ${count(rowCount)}` : count(rowCount)
  return rows.length < rowCount
    ? `${count(rows.length)} of ${all} rows shown; sorting covers these`
    : `${count(rowCount)} ${rowCount === 1 ? 'row' : 'rows'}${isCut ? ', cut at the row limit' : ''}`
}

import { computed, h, ref } from '../../vendor/vue.js'
import { cellFormat, count, EMPTY } from '../services/cellFormat.js'
import { isNumeric, words } from '../services/columnTypes.js'
import { sortRows } from '../services/rowSort.js'
import { icon } from './icons.js'

const LONG_TEXT = 40
const OPPOSITE = { ascending: 'descending', descending: 'ascending' }

/** Rows that can be sorted, the first of them at once and the others on demand; `more` asks for those that are not here yet. */
export const ResultTable = {
  props: ['columns', 'rows', 'previewCount', 'rowCount', 'isCut', 'isFetched', 'isLoading', 'error', 'caption'],
  emits: ['more'],
  setup(props, { emit }) {
    const sort = ref(null)
    const isOpen = ref(false)
    const sorted = computed(() => (sort.value ? sortRows(props.rows, sort.value.column, sort.value.direction) : props.rows))
    const shown = computed(() => (isOpen.value ? sorted.value : sorted.value.slice(0, props.previewCount)))
    const formats = computed(() =>
      props.columns.map((column, index) => cellFormat(column, props.rows.map(row => row[index]))))
    const directionOf = column => (sort.value?.column === column ? sort.value.direction : 'none')
    const sortBy = column => {
      sort.value = { column, direction: OPPOSITE[directionOf(column)] ?? 'ascending' }
      emit('more')
    }
    const unfold = () => {
      isOpen.value = !isOpen.value
      if (isOpen.value) emit('more')
    }

    const head = (column, index) => h('th', { key: index, scope: 'col', class: alignment(column), 'aria-sort': directionOf(index) }, [
      h('button', { type: 'button', title: `${column.name} (${column.type})`, onClick: () => sortBy(index) }, [
        words(column.name), h('span', { class: 'sort-mark', 'aria-hidden': 'true' }),
      ]),
    ])
    const cell = (value, index) => h('td', { key: index, class: [alignment(props.columns[index]), look(value)] },
      formats.value[index](value))
    const table = () => h('table', { 'aria-rowcount': props.rowCount + 1 }, [
      h('caption', { class: 'visually-hidden' }, `${props.caption} (${EMPTY} is an empty cell)`),
      h('thead', [h('tr', props.columns.map(head))]),
      h('tbody', shown.value.map((row, index) => h('tr', { key: index }, row.map(cell)))),
    ])
    const unfolder = () => props.rowCount > props.previewCount
      ? h('button', { type: 'button', class: 'link', 'aria-expanded': String(isOpen.value), onClick: unfold },
        isOpen.value ? 'Show fewer' : props.rows.length === props.rowCount ? `Show all ${count(props.rowCount)}` : 'Show more')
      : null
    return () => h('div', { class: 'result-table' }, [
      h('div', { class: ['table-scroll', isOpen.value ? 'open' : null], tabindex: 0, role: 'region', 'aria-label': `Rows: ${props.caption}` }, [table()]),
      h('div', { class: 'table-foot small' }, [
        h('p', { class: 'muted row-count', role: 'status' }, props.isLoading && isOpen.value ? 'Fetching more rows …' : rowsShown(shown.value.length, sort.value, props)),
        unfolder(),
        props.error ? h('p', { class: 'notice', role: 'alert' }, [icon('alert'), props.error]) : null,
      ]),
    ])
  },
}

function look(value) {
  if (value === null) return 'empty'
  return typeof value === 'string' && value.length > LONG_TEXT ? 'long' : null
}

const alignment = column => (isNumeric(column) ? 'number' : 'text')

function rowsShown(shown, sort, { rows, rowCount, isCut, isFetched }) {
  const all = isCut ? `the first ${count(rowCount)}` : count(rowCount)
  if (shown === rowCount) return `${count(rowCount)} ${rowCount === 1 ? 'row' : 'rows'}${isCut ? ', cut at the row limit' : ''}`
  const hints = [
    sort && rows.length < rowCount ? `sorted are the first ${count(rows.length)}` : null,
    isFetched && shown === rows.length ? 'the CSV file has them all' : null,
  ]
  return [`${count(shown)} of ${all} rows`, ...hints.filter(Boolean)].join('; ')
}

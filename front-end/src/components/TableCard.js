import { h } from '../../vendor/vue.js'
import { count } from '../services/cellFormat.js'
import { suggestQuestions } from '../services/suggestions.js'
import { Choices } from './Choices.js'
import { icon } from './icons.js'

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

/** A table with what is known of its columns. */
export const TableCard = {
  props: ['table', 'isUnfolded'],
  emits: ['ask'],
  setup(props, { emit }) {
    const row = column => h('tr', { key: column.name }, [
      h('th', { scope: 'row' }, [h('span', { class: 'column-name' }, [column.name, mark(column, props.table)]), h('code', column.type), remark(column.comment)]),
      h('td', facts(column)),
    ])
    return () => h('details', { class: 'table-card', open: props.isUnfolded }, [
      h('summary', [h('span', { class: 'table-name' }, props.table.name), h('span', { class: 'muted small' }, size(props.table))]),
      remark(props.table.comment),
      h('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': `Columns of ${props.table.name}` }, [
        h('table', [
          h('thead', [h('tr', ['Column', 'Values'].map(title => h('th', { scope: 'col' }, title)))]),
          h('tbody', props.table.columns.map(row)),
        ]),
      ]),
      h(Choices, { label: `Questions about ${props.table.name}`, choices: suggestQuestions([props.table]), onAsk: question => emit('ask', question) }),
    ])
  },
}

const remark = text => (text ? h('p', { class: 'muted small' }, text) : null)

function size({ columns, row_count: rows }) {
  const wide = `${count(columns.length)} ${columns.length === 1 ? 'column' : 'columns'}`
  return rows === null ? wide : `${count(rows)} ${rows === 1 ? 'row' : 'rows'}, ${wide}`
}

function mark(column, table) {
  const labelled = (name, label) => h('span', { class: 'mark', title: label }, [icon(name), h('span', { class: 'visually-hidden' }, ` (${label})`)])
  if (column.private) return labelled('lock', 'private: its values are not shown here')
  return table.primary_key.includes(column.name) ? labelled('key', 'identifies the rows') : null
}

function facts({ statistics, private: isPrivate }) {
  if (isPrivate) return h('span', { class: 'muted' }, 'private')
  if (!statistics) return null
  const lines = [values(statistics), statistics.null_share > 0 ? `${PERCENT.format(statistics.null_share)} empty` : null]
  return lines.filter(Boolean).map(line => h('div', { key: line }, line))
}

function values({ frequent_values: frequent, distinct_count: distinct, min, max }) {
  if (frequent.length > 0) return frequent.join(', ') + (distinct > frequent.length ? ` … (${count(distinct)} in all)` : '')
  return min === null ? `${count(distinct)} different` : `${min} to ${max}`
}

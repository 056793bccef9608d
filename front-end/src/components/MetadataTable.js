import { h } from '../../vendor/vue.js'
import { ResultTable } from './ResultTable.js'

/** Rows that describe data. Columns in which nothing is known are left out. */
export const MetadataTable = {
  props: ['answer'],
  setup: props => () => {
    const { columns, rows, sentence } = props.answer
    const known = columns.flatMap((_, index) => (rows.some(row => row[index] !== null) ? [index] : []))
    return h('div', { class: 'metadata' }, [h(ResultTable, {
      columns: known.map(index => columns[index]), rows: rows.map(row => known.map(index => row[index])),
      previewCount: rows.length, rowCount: rows.length, isFetched: true, caption: sentence,
    })])
  },
}

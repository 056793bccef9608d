import { computed, h, onMounted, reactive } from '../../vendor/vue.js'
import { chartOf } from '../services/chartChoice.js'
import { createResultRows } from '../services/resultRows.js'
import { hasOrder } from '../services/sqlText.js'
import { ResultChart } from './ResultChart.js'
import { ResultFigure } from './ResultFigure.js'
import { ResultTable } from './ResultTable.js'

/** Results up to this size are fetched as a whole at once, so that they can be drawn and sorted; of others a preview does. */
const SMALL = 1_000
const ALONG_TIME = new Set(['line', 'area'])

/** The rows of an answer: as one number, or as a table with a chart of all of them. */
export const ResultView = {
  props: ['document', 'context'],
  setup(props) {
    const { answer } = props.document
    const rows = createResultRows({ document: props.document, api: props.context.api, observe: reactive })
    const title = answer.title || answer.sentence
    onMounted(() => answer.row_count <= SMALL && rows.load())
    /** A chart of the first rows only would mislead. */
    const chart = computed(() => rows.state.rows.length < answer.row_count ? null : chartOf({
      columns: answer.columns, rows: rows.state.rows, isOrdered: hasOrder(answer.sql), preferred: answer.chart?.type,
    }))

    const figure = () => h(ResultChart, {
      chart: chart.value, title, fileName: `chart-${props.document.request_id}`, isDark: props.context.isDark,
    })
    const pending = () => h('div', { class: 'chart-pending skeleton', 'aria-hidden': 'true' })
    const table = () => h(ResultTable, {
      columns: answer.columns, rows: rows.state.rows, previewCount: answer.rows.length, rowCount: answer.row_count, isCut: answer.truncated,
      isFetched: rows.state.isFetched, isLoading: rows.state.isLoading, error: rows.state.error, caption: title, onMore: rows.load,
    })
    return () => {
      if (answer.rows.length === 0) return null
      if (answer.rows.length === 1 && answer.columns.length === 1) {
        return h(ResultFigure, { column: answer.columns[0], value: answer.rows[0][0] })
      }
      const drawing = chart.value ? figure() : answer.chart && rows.state.isLoading ? pending() : null
      return h('div', { class: ['result', drawing && isBeside(answer, chart.value) ? 'result-beside' : null] }, [drawing, table()])
    }
  },
}

/** A course needs the width; a few bars stand beside their table. */
const isBeside = ({ columns }, chart) => columns.length <= 2 && chart !== null && !ALONG_TIME.has(chart.types[0])

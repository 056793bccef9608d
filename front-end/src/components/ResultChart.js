import { h, onBeforeUnmount, onMounted, ref, watch } from '../../vendor/vue.js'
import { saveFile } from '../services/saveFile.js'
import { drawChart } from './drawChart.js'
import { icon } from './icons.js'
import { pictureOf } from './pictureOf.js'

const NAMES = {
  line: 'Line', area: 'Area', bar: 'Columns', horizontal_bar: 'Bars', stacked_bar: 'Stacked', pie: 'Pie', scatter: 'Points', histogram: 'Histogram',
}
const ROW_REM = 1.75
const MARGIN_REM = 3.5
const HEIGHT_REM = 17

/** A chart that can be pointed at, switched to the other types that suit the rows, and saved. The table says the same in text. */
export const ResultChart = {
  props: ['chart', 'title', 'fileName', 'isDark'],
  setup(props) {
    const canvas = ref(null)
    const type = ref(props.chart.types[0])
    let drawn = null
    const draw = async () => {
      if (!props.chart.types.includes(type.value)) type.value = props.chart.types[0]
      const fresh = await drawChart(canvas.value, { ...props.chart, type: type.value }, () => drawn?.destroy())
      drawn = fresh
    }
    onMounted(draw)
    watch([type, () => props.isDark, () => props.chart], draw, { flush: 'post' })
    onBeforeUnmount(() => drawn?.destroy())
    const save = async () => saveFile(await pictureOf(canvas.value, props.title), `${props.fileName}.png`)

    const option = name => h('button', { key: name, type: 'button', 'aria-pressed': String(name === type.value), onClick: () => (type.value = name) },
      NAMES[name])
    const types = () => props.chart.types.length < 2 ? null
      : h('div', { class: 'segmented', role: 'group', 'aria-label': 'Chart type' }, props.chart.types.map(option))
    return () => h('figure', { class: 'chart' }, [
      h('div', { class: 'chart-tools' }, [
        types(),
        h('button', { type: 'button', class: 'icon-button quiet', 'aria-label': 'Save the chart as PNG', title: 'Save the chart as PNG', onClick: save },
          [icon('picture')]),
      ]),
      h('div', { class: 'chart-canvas', style: { height: `${height(props.chart, type.value)}rem` } }, [
        h('canvas', { ref: canvas, role: 'img', 'aria-label': `${NAMES[type.value]} chart: ${props.title}. The table holds the same numbers.` }),
      ]),
      props.chart.note ? h('figcaption', { class: 'muted small' }, props.chart.note) : null,
    ])
  },
}

/** Lying bars need room for each of their labels. */
const height = ({ labels, series }, type) => type === 'horizontal_bar'
  ? Math.max(HEIGHT_REM * 0.6, MARGIN_REM + labels.length * ROW_REM * Math.max(1, series.length * 0.6))
  : HEIGHT_REM

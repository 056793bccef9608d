import { h, onBeforeUnmount, onMounted, ref, watch } from '../../vendor/vue.js'
import { drawChart } from './drawChart.js'

const NAMES = { bar: 'Columns', horizontal_bar: 'Bars', stacked_bar: 'Stacked', line: 'Line', pie: 'Pie' }

/** A chart that can be pointed at and switched to the other types that suit the rows. The table says the same in text. */
export const ResultChart = {
  props: ['chart', 'title', 'isDark'],
  setup(props) {
    const canvas = ref(null)
    const type = ref(props.chart.types[0])
    let drawn = null
    const draw = async () => {
      const fresh = await drawChart(canvas.value, { ...props.chart, type: type.value }, () => drawn?.destroy())
      drawn = fresh
    }
    onMounted(draw)
    watch([type, () => props.isDark], draw, { flush: 'post' })
    onBeforeUnmount(() => drawn?.destroy())

    const option = name => h('button', { key: name, type: 'button', 'aria-pressed': String(name === type.value), onClick: () => (type.value = name) },
      NAMES[name])
    return () => h('figure', { class: 'chart' }, [
      h('div', { class: 'segmented', role: 'group', 'aria-label': 'Chart type' }, props.chart.types.map(option)),
      h('div', { class: 'chart-canvas' }, [
        h('canvas', { ref: canvas, role: 'img', 'aria-label': `${NAMES[type.value]} chart: ${props.title}. The table holds the same numbers.` }),
      ]),
    ])
  },
}

import { chartOptions } from './chartOptions.js'

const PALETTE = 7
const BARS = new Set(['bar', 'horizontal_bar', 'stacked_bar', 'histogram'])
const MANY_POINTS = 40
const GAP_PIXELS = 8

/** Draws on the canvas in the colours of the page and gives the chart, whose `destroy` frees it; calls `clear` right before. */
export async function drawChart(canvas, chart, clear) {
  const font = getComputedStyle(canvas).fontFamily
  await Promise.all([import('../../vendor/chart.js'), document.fonts.load(`12px ${font}`)])
  clear()
  return new globalThis.Chart(canvas, configuration(chart, { ...coloursOf(canvas), font }))
}

/** The colours of the page, as a canvas understands them. */
export function coloursOf(canvas) {
  const colour = name => resolved(canvas, name)
  return {
    ink: colour('ink'),
    text: colour('muted'),
    line: colour('line'),
    surface: colour('surface'),
    raised: colour('raised'),
    rest: colour('series-rest'),
    series: Array.from({ length: PALETTE }, (_, index) => colour(`series-${index + 1}`)),
  }
}

/** A canvas understands no variables and no light-dark(). */
function resolved(canvas, name) {
  canvas.style.color = `var(--${name})`
  return getComputedStyle(canvas).color
}

function configuration(chart, colours) {
  return {
    type: BARS.has(chart.type) ? 'bar' : TYPES[chart.type] ?? chart.type,
    data: { labels: chart.labels, datasets: chart.series.map((series, index) => dataset(chart, series, index, colours)) },
    options: chartOptions(chart, colours),
    plugins: [legendGap],
  }
}

/** A gap between the legend and the highest label of the axis, for which Chart.js has no option. */
const legendGap = {
  id: 'legendGap',
  beforeInit({ legend }) {
    const fit = legend.fit.bind(legend)
    legend.fit = () => {
      fit()
      if (legend.options.position === 'top') legend.height += GAP_PIXELS
    }
  },
}

const TYPES = { pie: 'doughnut', area: 'line' }

function dataset(chart, series, index, colours) {
  const colour = series.isRest ? colours.rest : colours.series[index % PALETTE]
  const common = { label: series.name.replaceAll('_', ' '), data: series.values ?? series.points, backgroundColor: colour }
  return { ...common, ...LOOKS[chart.type]?.(chart, colour, colours) ?? bars(chart) }
}

const LOOKS = {
  line: (chart, colour) => course(chart, colour),
  area: (chart, colour) => ({ ...course(chart, colour), fill: chart.series.length > 1 ? 'stack' : 'origin', backgroundColor: faded(colour, chart) }),
  scatter: (chart, colour) => ({ backgroundColor: translucent(colour, 0.65), pointRadius: 4, pointHoverRadius: 6 }),
  pie: (chart, colour, { series, surface }) => ({ backgroundColor: series, borderColor: surface, borderWidth: 2, hoverOffset: 4 }),
}

function course({ labels }, colour) {
  const isDense = labels.length > MANY_POINTS
  return { borderColor: colour, borderWidth: isDense ? 1.5 : 2, pointRadius: isDense ? 0 : 3, pointHoverRadius: 5, borderJoinStyle: 'round', tension: 0 }
}

const bars = ({ type }) => type === 'histogram'
  ? { barPercentage: 1, categoryPercentage: 0.96, borderRadius: 2 }
  : { borderRadius: type === 'stacked_bar' ? 0 : 4, maxBarThickness: type === 'horizontal_bar' ? 26 : 52 }

const faded = (colour, { series }) => translucent(colour, series.length > 1 ? 0.75 : 0.18)

const translucent = (colour, opacity) => colour.replace(/^rgb\((.*)\)$/, (_, parts) => `rgb(${parts.replaceAll(',', '')} / ${opacity})`)

const PALETTE = 6
const BARS = new Set(['bar', 'horizontal_bar', 'stacked_bar'])

/** Draws on the canvas in the colours of the page and gives the chart, whose `destroy` frees it; calls `clear` right before. */
export async function drawChart(canvas, chart, clear) {
  await import('../../vendor/chart.js')
  clear()
  return new globalThis.Chart(canvas, configuration(chart, coloursOf(canvas)))
}

function coloursOf(canvas) {
  const colour = name => resolved(canvas, name)
  return {
    text: colour('muted'),
    line: colour('line'),
    surface: colour('surface'),
    series: Array.from({ length: PALETTE }, (_, index) => colour(`series-${index + 1}`)),
    font: getComputedStyle(canvas).fontFamily,
  }
}

/** A canvas understands no variables and no light-dark(). */
function resolved(canvas, name) {
  canvas.style.color = `var(--${name})`
  return getComputedStyle(canvas).color
}

function configuration(chart, colours) {
  return {
    type: BARS.has(chart.type) ? 'bar' : chart.type,
    data: { labels: chart.labels, datasets: chart.series.map((series, index) => dataset(chart, series, index, colours)) },
    options: options(chart, colours),
  }
}

function dataset(chart, { name, values }, index, colours) {
  const colour = colours.series[index % PALETTE]
  const common = { label: name.replaceAll('_', ' '), data: values }
  if (chart.type === 'pie') return { ...common, backgroundColor: slices(values, colours), borderColor: colours.surface, borderWidth: 2 }
  if (chart.type === 'line') return { ...common, borderColor: colour, backgroundColor: colour, borderWidth: 2, pointRadius: 3 }
  return { ...common, backgroundColor: colour, borderRadius: 4, maxBarThickness: 44 }
}

const slices = (values, { series }) => values.map((_, index) => series[index % PALETTE])

function options(chart, { text, line, font }) {
  const isPie = chart.type === 'pie'
  const isHorizontal = chart.type === 'horizontal_bar'
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    indexAxis: isHorizontal ? 'y' : 'x',
    interaction: { mode: isPie ? 'nearest' : 'index', axis: isHorizontal ? 'y' : 'x', intersect: false },
    font: { family: font },
    color: text,
    scales: isPie ? {} : scales(chart.type, text, line),
    plugins: { legend: { display: isPie || chart.series.length > 1, position: 'bottom', labels: { color: text, boxWidth: 12, boxHeight: 12 } } },
  }
}

function scales(type, text, line) {
  const stacked = type === 'stacked_bar'
  const labels = { stacked, grid: { display: false }, border: { color: line }, ticks: { color: text, autoSkip: true, maxRotation: 45 } }
  const values = { stacked, beginAtZero: true, grid: { color: line }, border: { display: false }, ticks: { color: text, maxTicksLimit: 6 } }
  return type === 'horizontal_bar' ? { x: values, y: labels } : { x: labels, y: values }
}

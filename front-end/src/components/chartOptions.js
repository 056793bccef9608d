import { count, short } from '../services/cellFormat.js'

const MAX_LABEL = 28
const FONT_SIZE = 12
const MAX_NAMED_BARS = 16
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 4 })

/** How Chart.js lays out and labels a chart of that type. */
export function chartOptions(chart, colours) {
  const isPie = chart.type === 'pie'
  const axis = chart.type === 'horizontal_bar' ? 'y' : 'x'
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    cutout: '58%',
    indexAxis: axis,
    interaction: chart.type === 'scatter' || isPie ? { mode: 'nearest', intersect: true } : { mode: 'index', axis, intersect: false },
    font: { family: colours.font, size: FONT_SIZE },
    color: colours.text,
    layout: { padding: { top: 6, right: 6 } },
    scales: isPie ? {} : scales(chart, colours),
    plugins: { legend: legend(chart, colours), tooltip: tooltip(chart, colours) },
  }
}

function legend({ type, series }, { text, font }) {
  return {
    display: type === 'pie' || series.length > 1,
    position: type === 'pie' ? 'right' : 'top',
    align: type === 'pie' ? 'center' : 'start',
    labels: { color: text, font: { family: font, size: FONT_SIZE }, usePointStyle: true, pointStyle: 'rectRounded', boxWidth: 10, boxHeight: 10, padding: 12 },
  }
}

function tooltip({ type }, { ink, raised, line, font }) {
  const label = ({ dataset, parsed, raw, chart }) => {
    if (type === 'scatter') return `${exact.format(raw.x)}, ${exact.format(raw.y)}`
    if (type === 'pie') return `${exact.format(parsed)} (${share(parsed, dataset.data)})`
    return `${dataset.label}: ${exact.format(chart.options.indexAxis === 'y' ? parsed.x : parsed.y)}`
  }
  return {
    backgroundColor: raised, titleColor: ink, bodyColor: ink, borderColor: line, borderWidth: 1, padding: 10, cornerRadius: 8,
    boxPadding: 4, usePointStyle: true, titleFont: { family: font, size: FONT_SIZE, weight: 600 }, bodyFont: { family: font, size: FONT_SIZE },
    callbacks: { label },
  }
}

const share = (part, all) => new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })
  .format(part / all.reduce((sum, value) => sum + value, 0))

function scales(chart, colours) {
  if (chart.type === 'scatter') return { x: numbers(chart, colours, chart.axes.x), y: numbers(chart, colours, chart.axes.y) }
  const labelled = labels(chart, colours)
  return chart.type === 'horizontal_bar' ? { x: numbers(chart, colours), y: labelled } : { x: labelled, y: numbers(chart, colours) }
}

/** Every bar keeps its label, slanted where there is little room; long courses may skip some. */
function labels({ type, labels: texts, axes }, { text, line, font }) {
  const slanted = ['bar', 'stacked_bar'].includes(type)
  return {
    stacked: type === 'stacked_bar',
    title: title(axes?.x, text, font),
    grid: { display: false },
    border: { color: line },
    ticks: { color: text, font: { family: font, size: FONT_SIZE }, autoSkip: texts.length > MAX_NAMED_BARS || !(slanted || type === 'horizontal_bar'), autoSkipPadding: 14,
      maxRotation: slanted ? 50 : 0,
      callback: (_, index) => cut(texts[index]) },
  }
}

/** Lengths start at zero, courses may not. */
function numbers({ type }, { text, line, font }, name) {
  return {
    stacked: type === 'stacked_bar' || type === 'area',
    beginAtZero: type !== 'scatter' && type !== 'line',
    grace: type === 'line' ? '5%' : 0,
    title: title(name, text, font),
    grid: { color: line },
    border: { display: false },
    ticks: { color: text, font: { family: font, size: FONT_SIZE }, maxTicksLimit: 6, precision: type === 'histogram' ? 0 : undefined, callback: value => tick(value) },
  }
}

const tick = value => (Math.abs(value) < 10_000 && Number.isInteger(value) ? count(value) : short(value))

const title = (name, color, font) => ({ display: Boolean(name), text: name, color, font: { family: font, size: FONT_SIZE } })

const cut = label => (label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1)}…` : label)

import { count } from './cellFormat.js'
import { picked } from './chartOrder.js'

const MAX_SERIES = 6
const MAX_BARS = 15

/** No more series than there are colours: the largest ones, and the sum of the others where they may be summed. */
export function fewSeries({ labels, series }, { isAdditive }) {
  if (series.length <= MAX_SERIES) return { labels, series, note: '' }
  const largestFirst = series.toSorted((one, other) => total(other) - total(one))
  const [kept, others] = [largestFirst.slice(0, MAX_SERIES - 1), largestFirst.slice(MAX_SERIES - 1)]
  const note = `The ${kept.length} largest of ${count(series.length)}${isAdditive ? '; Other is the rest' : ''}`
  return { labels, series: isAdditive ? [...kept, rest(others, labels)] : kept, note }
}

/** The first bars where their order has a meaning, otherwise the series has put the largest first. */
export function firstLabels(chart, isOrdered) {
  if (chart.labels.length <= MAX_BARS) return chart
  const note = `The ${isOrdered ? 'first' : 'largest'} ${MAX_BARS} of ${count(chart.labels.length)}`
  return { ...picked(chart, [...Array(MAX_BARS).keys()]), note: [chart.note, note].filter(Boolean).join('. ') }
}

const total = ({ values }) => values.reduce((sum, value) => sum + Math.abs(value ?? 0), 0)

const rest = (others, labels) => ({
  name: 'Other', isRest: true,
  values: labels.map((_, index) => others.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)),
})

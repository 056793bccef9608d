import { isAdditive, isIdentifier, isMeasure, isText, isTime } from './columnTypes.js'
import { inOrder } from './chartOrder.js'
import { fewSeries, firstLabels } from './chartLimits.js'
import { timeFormat } from './timeFormat.js'

const MAX_TIMES = 1_000
const MAX_BARS_OVER_TIME = 60
const MAX_UPRIGHT_NAMES = 12
const MAX_SLICES = 7
const LONG_LABEL = 14
const MANY_BARS = 8
/** Measures whose magnitudes differ more cannot be read on one axis. */
const COMPARABLE = 50
const NAMED_ALIKE = { grouped_bar: 'bar' }

/** Numbers along times or names: lines, areas, bars, a pie. */
export function courseOrBars({ columns, rows, isOrdered, preferred }) {
  const roles = rolesOf(columns, rows)
  if (!roles) return null
  const data = roles.split < 0 ? plain(roles, columns, rows) : pivot(roles, rows)
  const chart = limited(fewSeries(inOrder(data, roles.isTime, isOrdered), roles), roles, isOrdered)
  if (chart.labels.length < 2 || chart.labels.length > MAX_TIMES) return null
  const write = roles.isTime ? timeFormat(columns[roles.label], chart.labels) : textOf
  return { ...chart, types: typesOf(chart, roles, preferred), labels: chart.labels.map(label => (label === null ? textOf(label) : write(label))) }
}

const limited = (chart, roles, isOrdered) => (roles.isTime ? chart : firstLabels(chart, isOrdered))

/** The positions of the column that labels, of the one that splits into series, and of the measures. */
function rolesOf(columns, rows) {
  const positions = isRole => columns.flatMap((column, index) => (isRole(column, index) ? [index] : []))
  const times = positions((column, index) => isTime(column, rows.map(row => row[index])))
  const names = positions((column, index) => !times.includes(index) && (isText(column) || isIdentifier(column)))
  const measures = comparable(positions(isMeasure), rows)
  const dimensions = [...times, ...names]
  const isClear = dimensions.length === 1 || (dimensions.length === 2 && measures.length === 1)
  if (!isClear || measures.length === 0) return null
  return {
    label: dimensions[0], split: dimensions[1] ?? -1, measures, isTime: times.length > 0,
    isAdditive: measures.every(index => isAdditive(columns[index])) && (dimensions.length === 2 || measures.length === 1),
  }
}

function comparable(measures, rows) {
  const magnitude = index => Math.max(0, ...rows.map(row => Math.abs(numberOf(row[index]) ?? 0)))
  const first = magnitude(measures[0])
  return measures.filter(index => magnitude(index) <= first * COMPARABLE && magnitude(index) * COMPARABLE >= first)
}

function plain({ label, measures }, columns, rows) {
  return {
    labels: rows.map(row => row[label]),
    series: measures.map(index => ({ name: columns[index].name, values: rows.map(row => numberOf(row[index])) })),
  }
}

function pivot({ label, split, measures: [measure] }, rows) {
  const labels = [...new Set(rows.map(row => row[label]))]
  const names = [...new Set(rows.map(row => row[split]))]
  const cell = (at, name) => `${at}\u0000${name}`
  const values = new Map(rows.map(row => [cell(row[label], row[split]), numberOf(row[measure])]))
  const valueAt = (at, name) => values.get(cell(at, name)) ?? null
  return { labels, series: names.map(name => ({ name: textOf(name), values: labels.map(at => valueAt(at, name)) })) }
}

const numberOf = value => (value === null || typeof value === 'string' ? null : Number(value))

const textOf = value => (value === null ? '(empty)' : value === '' ? '(blank)' : String(value))

function typesOf(chart, roles, preferred) {
  const types = roles.isTime ? alongTime(chart, roles) : amongNames(chart, roles)
  const first = NAMED_ALIKE[preferred] ?? preferred
  return types.includes(first) ? [first, ...types.filter(type => type !== first)] : types
}

function alongTime({ labels, series }, roles) {
  const isFilled = roles.isAdditive && isNonNegative(series)
  return [
    'line',
    ...(isFilled ? ['area'] : []),
    ...(labels.length <= MAX_BARS_OVER_TIME ? ['bar'] : []),
    ...(isFilled && roles.split >= 0 && labels.length <= MAX_BARS_OVER_TIME ? ['stacked_bar'] : []),
  ]
}

function amongNames({ labels, series }, roles) {
  const isLong = labels.some(label => textOf(label).length > LONG_LABEL)
  const upright = labels.length <= MAX_UPRIGHT_NAMES ? ['bar'] : []
  const bars = labels.length > MANY_BARS || isLong ? ['horizontal_bar', ...upright] : ['bar', 'horizontal_bar']
  const isStackable = roles.split >= 0 && roles.isAdditive && isNonNegative(series)
  return [...bars, ...(isWhole({ labels, series }, roles) ? ['pie'] : []), ...(isStackable ? ['stacked_bar'] : [])]
}

/** Parts that add up to something. */
const isWhole = ({ labels, series }, roles) =>
  series.length === 1 && labels.length <= MAX_SLICES && roles.isAdditive && isNonNegative(series) &&
  !series[0].values.includes(null) && series[0].values.some(value => value > 0)

const isNonNegative = series => series.every(({ values }) => values.every(value => value === null || value >= 0))

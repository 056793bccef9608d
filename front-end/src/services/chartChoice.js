import { isIdentifier, isMeasure, isTemporal, isText } from './columnTypes.js'

const MAX_SERIES = 6
const MAX_SLICES = 8
const LONG_LABEL = 14
const MANY_BARS = 8
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * What can be drawn from the rows: `{types, labels, series: [{name, values}]}` with the best type first, or null when a chart would
 * say nothing or mislead. `isOrdered` says that the order of the rows has a meaning; `preferred` is a type to begin with.
 */
export function chartOf({ columns, rows, isOrdered = true, preferred = null }) {
  const roles = rolesOf(columns)
  if (rows.length < 2 || !roles) return null
  const data = roles.split < 0 ? plain(roles, columns, rows) : pivot(roles, rows)
  if (data.series.length > MAX_SERIES) return null
  const ordered = inOrder(data, roles, isOrdered)
  return { ...ordered, types: typesOf(ordered, roles, preferred), labels: labelTexts(ordered.labels, roles) }
}

/** The positions of the column that labels, of the one that splits into series, and of the measures. */
function rolesOf(columns) {
  const positions = isRole => columns.flatMap((column, index) => (isRole(column) ? [index] : []))
  const [times, names, measures] = [positions(isTemporal), positions(isName), positions(isMeasure)]
  const dimensions = [...times, ...names]
  const isClear = dimensions.length === 1 || (dimensions.length === 2 && measures.length === 1)
  if (!isClear || measures.length === 0) return null
  return { label: dimensions[0], split: dimensions[1] ?? -1, measures, isTime: times.length > 0 }
}

const isName = column => isText(column) || isIdentifier(column)

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

const textOf = value => (value === null ? '(empty)' : String(value))

function inOrder({ labels, series }, { isTime }, isOrdered) {
  if (isOrdered && !isTime) return { labels, series }
  const byTime = (one, other) => textOf(labels[one]).localeCompare(textOf(labels[other]))
  const bySize = (one, other) => (series[0].values[other] ?? 0) - (series[0].values[one] ?? 0)
  const order = labels.map((_, index) => index).sort(isTime ? byTime : bySize)
  return {
    labels: order.map(index => labels[index]),
    series: series.map(({ name, values }) => ({ name, values: order.map(index => values[index]) })),
  }
}

function typesOf({ labels, series }, { isTime, split }, preferred) {
  const isWide = labels.length > MANY_BARS || labels.some(label => textOf(label).length > LONG_LABEL)
  const usual = isTime ? ['line', 'bar'] : isWide ? ['horizontal_bar', 'bar'] : ['bar', 'horizontal_bar']
  const whole = !isTime && isWhole(labels, series) ? ['pie'] : []
  const stacked = split >= 0 && isAdditive(series) ? ['stacked_bar'] : []
  const types = [...usual, ...whole, ...stacked]
  const first = preferred?.toLowerCase()
  return types.includes(first) ? [first, ...types.filter(type => type !== first)] : types
}

/** Parts that add up to something. */
const isWhole = (labels, series) =>
  series.length === 1 && labels.length <= MAX_SLICES && isAdditive(series) && !series[0].values.includes(null)

const isAdditive = series => series.every(({ values }) => values.every(value => value === null || value >= 0))

function labelTexts(labels, { isTime }) {
  const isMonthly = isTime && labels.every(label => /^\d{4}-\d\d-01([T ]00:00:00(\.0+)?)?$/.test(label ?? ''))
  return labels.map(label => (isMonthly ? `${MONTHS[Number(label.slice(5, 7)) - 1]} ${label.slice(0, 4)}` : textOf(label)))
}

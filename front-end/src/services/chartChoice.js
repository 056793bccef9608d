import { courseOrBars } from './categoryChart.js'
import { histogram } from './histogram.js'
import { scatter } from './scatterChart.js'

/**
 * What can be drawn from the rows, with the best type first, or null when a chart would say nothing or mislead:
 * `{types, labels, series: [{name, values, isRest}], note}`; a scatter plot has `points` and `axes` instead of labels and values.
 * `rows` are all rows of the result. `isOrdered` says that their order has a meaning; `preferred` is a type to begin with.
 */
export function chartOf({ columns, rows, isOrdered = true, preferred = null }) {
  if (rows.length < 2) return null
  const result = { columns, rows, isOrdered, preferred: preferred?.toLowerCase() }
  return scatter(result) ?? courseOrBars(result) ?? histogram(result)
}

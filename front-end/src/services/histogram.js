import { short } from './cellFormat.js'
import { isMeasure, words } from './columnTypes.js'

const ENOUGH = 10
const BINS = 12
const STEPS = [1, 2, 2.5, 5, 10]

/** How many values lie in each range of round width, where a result is nothing but one column of numbers. */
export function histogram({ columns, rows, preferred }) {
  const measures = columns.flatMap((column, index) => (isMeasure(column) ? [index] : []))
  if (measures.length !== 1 || !(columns.length === 1 || preferred === 'histogram')) return null
  const values = rows.map(row => row[measures[0]]).filter(value => value !== null && typeof value !== 'string').map(Number)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (values.length < ENOUGH || least === most) return null
  return { types: ['histogram'], ...bins(values, least, roundStep((most - least) / BINS), most), axes: { x: words(columns[measures[0]].name) }, note: '' }
}

function bins(values, least, step, most) {
  const first = Math.floor(least / step)
  const counts = Array(Math.floor(most / step) - first + 1).fill(0)
  values.forEach(value => counts[Math.floor(value / step) - first]++)
  return {
    labels: counts.map((_, index) => `${short((first + index) * step)} – ${short((first + index + 1) * step)}`),
    series: [{ name: 'count', values: counts }],
  }
}

function roundStep(width) {
  const power = 10 ** Math.floor(Math.log10(width))
  return power * STEPS.find(step => step * power >= width)
}

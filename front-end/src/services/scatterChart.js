import { isMeasure, isText, words } from './columnTypes.js'

/** Points, one for each row that has both numbers: for two numbers without a name, or where the server found a relation. */
export function scatter({ columns, rows, preferred }) {
  const measures = columns.flatMap((column, index) => (isMeasure(column) ? [index] : []))
  const areCoordinates = columns.length === 2 && measures.length === 2
  if (measures.length < 2 || !(areCoordinates || preferred === 'scatter')) return null
  const [x, y] = measures
  const group = columns.findIndex(isText)
  const series = [...byGroup(rows.filter(row => isNumber(row[x]) && isNumber(row[y])), group)]
    .map(([name, members]) => ({ name, points: members.map(row => ({ x: Number(row[x]), y: Number(row[y]) })) }))
  return isReadable(series) ? { types: ['scatter'], series, axes: { x: words(columns[x].name), y: words(columns[y].name) }, note: '' } : null
}

const MAX_GROUPS = 7

const isReadable = series => series.length <= MAX_GROUPS && series.some(({ points }) => points.length > 1)

const isNumber = value => typeof value === 'number' || typeof value === 'bigint'

/** Names that are nearly all different do not part the points. */
function byGroup(rows, group) {
  const groups = Map.groupBy(rows, row => (group < 0 ? '' : String(row[group] ?? '(empty)')))
  return groups.size > rows.length / 2 ? new Map([['', rows]]) : groups
}

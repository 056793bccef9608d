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

const isReadable = series => series.some(({ points }) => points.length > 1)

const isNumber = value => typeof value === 'number' || typeof value === 'bigint'

/** More names than colours do not part the points. */
function byGroup(rows, group) {
  const nameOf = row => (group < 0 ? '' : String(row[group] ?? '(empty)'))
  const groups = new Map([...new Set(rows.map(nameOf))].map(name => [name, rows.filter(row => nameOf(row) === name)]))
  return groups.size > MAX_GROUPS ? new Map([['', rows]]) : groups
}

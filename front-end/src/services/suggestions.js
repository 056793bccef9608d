import { isAdditive, isIdentifier, isTemporal, isText, words } from './columnTypes.js'

const MAX_GROUPS = 30
const MAX_SUGGESTIONS = 6

/** Questions that these tables can answer, the richest table first. */
export function suggestQuestions(tables) {
  const questions = tables.toSorted((one, other) => richness(other) - richness(one)).map(questionsAbout)
  return interleave(questions).slice(0, MAX_SUGGESTIONS)
}

const richness = table => [measure(table), group(table), time(table)].filter(Boolean).length

const measure = ({ columns }) => {
  const measures = columns.filter(column => isAdditive(column) && !column.private)
  return measures.find(column => !isWhole(column)) ?? measures[0]
}

const isWhole = column => /int/.test(column.type)

const group = table => table.columns.find(column => isText(column) && !isIdentifier(column) && hasFewValues(column) && !isUnique(column, table))

/** What names each row parts nothing. */
const isUnique = (column, table) => column.statistics.distinct_count === table.row_count

const time = table => table.columns.find(isTemporal)

const hasFewValues = column =>
  column.statistics?.distinct_count > 1 && column.statistics.distinct_count <= MAX_GROUPS

function questionsAbout(table) {
  const name = words(table.name)
  const [measured, grouped, timed] = [measure(table), group(table), time(table)]
  return [
    measured && timed && `What is the total ${words(measured.name)} by month?`,
    measured && grouped && `What is the total ${words(measured.name)} by ${words(grouped.name)}?`,
    grouped && `How many ${name} are there for each ${words(grouped.name)}?`,
    `How many ${name} are there?`,
  ].filter(Boolean)
}

function interleave(lists) {
  const longest = Math.max(0, ...lists.map(list => list.length))
  return Array.from({ length: longest }, (_, index) => lists.flatMap(list => list.slice(index, index + 1))).flat()
}

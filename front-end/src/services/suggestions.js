import { isIdentifier, isMeasure, isTemporal, isText, words } from './columnTypes.js'

const MAX_GROUPS = 30
const MAX_SUGGESTIONS = 5

/** Questions that these tables can answer, the richest table first. */
export function suggestQuestions(tables) {
  const questions = tables.toSorted((one, other) => richness(other) - richness(one)).map(questionsAbout)
  return interleave(questions).slice(0, MAX_SUGGESTIONS)
}

const richness = table => [measure(table), group(table), time(table)].filter(Boolean).length

const measure = table => table.columns.find(column => isMeasure(column) && !column.private && !isWhole(column)) ??
  table.columns.find(column => isMeasure(column) && !column.private)

const isWhole = column => /int/.test(column.type)

const group = table => table.columns.find(column => isText(column) && !isIdentifier(column) && hasFewValues(column))

const time = table => table.columns.find(isTemporal)

const hasFewValues = column =>
  column.statistics?.distinct_count > 1 && column.statistics.distinct_count <= MAX_GROUPS

function questionsAbout(table) {
  const name = words(table.name)
  const [measured, grouped, timed] = [measure(table), group(table), time(table)]
  return [
    measured && grouped && `What is the total ${words(measured.name)} by ${words(grouped.name)}?`,
    grouped && `How many ${name} are there for each ${words(grouped.name)}?`,
    measured && timed && `What is the total ${words(measured.name)} by month?`,
    `How many ${name} are there?`,
  ].filter(Boolean)
}

function interleave(lists) {
  const longest = Math.max(0, ...lists.map(list => list.length))
  return Array.from({ length: longest }, (_, index) => lists.flatMap(list => list.slice(index, index + 1))).flat()
}

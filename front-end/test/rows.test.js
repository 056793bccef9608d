import assert from 'node:assert/strict'
import test from 'node:test'
import { cellFormat, short } from '../src/services/cellFormat.js'
import { createResultRows } from '../src/services/resultRows.js'
import { sortRows } from '../src/services/rowSort.js'

const formatted = (name, type, values) => values.map(cellFormat({ name, type }, values))

test('numbers are grouped and have the same decimals in a column', () => {
  assert.deepEqual(formatted('amount', 'double', [7764.899999999998, 7629, null]), ['7,764.9', '7,629.0', '–'])
  assert.deepEqual(formatted('share', 'double', [0.123456, 0.5]), ['0.1235', '0.5000'])
  assert.deepEqual(formatted('price', 'decimal(18,2)', [5, 1234.5]), ['5.00', '1,234.50'])
})

test('identifiers and years are not grouped', () => {
  assert.deepEqual(formatted('order_id', 'bigint', [12345]), ['12345'])
  assert.deepEqual(formatted('year', 'bigint', [2025]), ['2025'])
})

test('a tiny number is not shown as nothing', () => {
  assert.deepEqual(formatted('rate', 'double', [0.0000123, 1]), ['0.0000123', '1.0000'])
})

test('a whole number that no double can hold is shown exactly', () => {
  assert.deepEqual(formatted('total', 'bigint', [9007199254740993n]), ['9,007,199,254,740,993'])
})

test('what is no number is shown as it is', () => {
  assert.deepEqual(formatted('name', 'varchar', ['<b>', '1.50']), ['<b>', '1.50'])
  assert.deepEqual(formatted('ratio', 'double', ['NaN']), ['NaN'])
  assert.deepEqual(formatted('active', 'boolean', [true]), ['true'])
})

test('rows sort by number or text, and empty cells stay last', () => {
  const rows = [[10, 'b'], [null, 'A'], [9, 'item 10'], [-1, 'item 2']]
  const by = (column, direction) => sortRows(rows, column, direction).map(row => row[column])

  assert.deepEqual(by(0, 'ascending'), [-1, 9, 10, null])
  assert.deepEqual(by(0, 'descending'), [10, 9, -1, null])
  assert.deepEqual(by(1, 'ascending'), ['A', 'b', 'item 2', 'item 10'])
  assert.deepEqual(rows[0], [10, 'b'])
})

test('times are written as coarsely as their column allows', () => {
  assert.deepEqual(formatted('month', 'timestamp(3)', ['2025-01-01T00:00:00', '2025-02-01T00:00:00', null]), ['Jan 2025', 'Feb 2025', '–'])
  assert.deepEqual(formatted('quarter', 'date', ['2025-01-01', '2025-10-01']), ['Q1 2025', 'Q4 2025'])
  assert.deepEqual(formatted('year', 'date', ['2024-01-01', '2025-01-01']), ['2024', '2025'])
  assert.deepEqual(formatted('day', 'timestamp(3)', ['2025-01-01T00:00:00', '2025-01-02T00:00:00']), ['2025-01-01', '2025-01-02'])
  assert.deepEqual(formatted('joined_on', 'date', ['2025-01-01']), ['2025-01-01'])
  assert.deepEqual(formatted('sold_at', 'timestamp(3)', ['2025-03-04T09:05:00.000', '2025-03-04T00:00:00']), ['2025-03-04 09:05', '2025-03-04 00:00'])
  assert.deepEqual(formatted('sold_at', 'timestamp(3) with time zone', ['2025-03-04T09:05:07Z']), ['2025-03-04 09:05:07 Z'])
  assert.deepEqual(formatted('sold_on', 'date', ['soon']), ['soon'])
})

test('an axis has short numbers', () => {
  assert.deepEqual([0, 950, 12_500, 1_234_567, 0.00012].map(short), ['0', '950', '12.5K', '1.23M', '1.2e-4'])
})

const ANSWER = { rows: [[1], [2]], row_count: 3 }

test('the rows beyond the preview are fetched once', async () => {
  const calls = []
  const api = { answer: async document => calls.push(document.result_url) && { rows: [[1], [2], [3]] } }
  const rows = createResultRows({ document: { answer: ANSWER, result_url: 'result.json' }, api })

  await Promise.all([rows.load(), rows.load()])
  await rows.load()

  assert.deepEqual(calls, ['result.json'])
  assert.deepEqual(rows.state, { rows: [[1], [2], [3]], isFetched: true, isLoading: false, error: null })
})

test('rows that cannot be fetched leave the preview, and can be tried again', async () => {
  const answers = [async () => { throw new Error('The server cannot be reached.') }, async () => ({ rows: [[1], [2], [3]] })]
  const rows = createResultRows({ document: { answer: ANSWER, result_url: 'result.json' }, api: { answer: () => answers.shift()() } })

  await rows.load()
  assert.deepEqual(rows.state, { rows: [[1], [2]], isFetched: false, isLoading: false, error: 'The server cannot be reached.' })
  await rows.load()

  assert.equal(rows.state.rows.length, 3)
  assert.equal(rows.state.error, null)
})

test('a preview that is the whole result is not fetched again', async () => {
  const rows = createResultRows({ document: { answer: { rows: [[1]], row_count: 1 }, result_url: 'result.json' }, api: {} })

  await rows.load()

  assert.equal(rows.state.isFetched, true)
})

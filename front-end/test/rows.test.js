import assert from 'node:assert/strict'
import test from 'node:test'
import { cellFormat } from '../src/services/cellFormat.js'
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

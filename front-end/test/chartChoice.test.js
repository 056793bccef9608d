import assert from 'node:assert/strict'
import test from 'node:test'
import { chartOf } from '../src/services/chartChoice.js'

const REGION = { name: 'region', type: 'varchar' }
const MONTH = { name: 'month', type: 'date' }
const AMOUNT = { name: 'amount', type: 'double' }
const ORDERS = { name: 'orders', type: 'bigint' }

test('names and a measure are columns, the largest first where the order means nothing', () => {
  const chart = chartOf({ columns: [REGION, AMOUNT], rows: [['N', 1], ['S', 3], ['E', 2]], isOrdered: false })

  assert.equal(chart.types[0], 'bar')
  assert.deepEqual(chart.labels, ['S', 'E', 'N'])
  assert.deepEqual(chart.series, [{ name: 'amount', values: [3, 2, 1] }])
})

test('an order that was asked for is kept', () => {
  const chart = chartOf({ columns: [REGION, AMOUNT], rows: [['N', 1], ['S', 3]], isOrdered: true })

  assert.deepEqual(chart.labels, ['N', 'S'])
})

test('time is a line from left to right', () => {
  const chart = chartOf({ columns: [MONTH, AMOUNT], rows: [['2025-02-01', 2], ['2025-01-01', 1]] })

  assert.equal(chart.types[0], 'line')
  assert.deepEqual(chart.labels, ['Jan 2025', 'Feb 2025'])
})

test('two names and a measure are series, with gaps where there is no row', () => {
  const chart = chartOf({
    columns: [REGION, { name: 'channel', type: 'varchar' }, ORDERS],
    rows: [['N', 'Web', 1], ['N', 'Shop', 2], ['S', 'Web', 3]],
  })

  assert.deepEqual(chart.types, ['bar', 'horizontal_bar', 'stacked_bar'])
  assert.deepEqual(chart.series, [{ name: 'Web', values: [1, 3] }, { name: 'Shop', values: [2, null] }])
})

test('parts of a whole may be a pie, losses may not', () => {
  const types = values => chartOf({ columns: [REGION, AMOUNT], rows: values.map((value, index) => [`r${index}`, value]) }).types

  assert.ok(types([1, 2]).includes('pie'))
  assert.ok(!types([1, -2]).includes('pie'))
})

test('the type that the server prefers comes first, if it suits', () => {
  const rows = [['N', 1], ['S', 3]]

  assert.equal(chartOf({ columns: [REGION, AMOUNT], rows, preferred: 'PIE' }).types[0], 'pie')
  assert.equal(chartOf({ columns: [REGION, AMOUNT], rows, preferred: 'line' }).types[0], 'bar')
})

test('rows that no chart suits have none', () => {
  assert.equal(chartOf({ columns: [REGION, AMOUNT], rows: [['N', 1]] }), null)
  assert.equal(chartOf({ columns: [REGION], rows: [['N'], ['S']] }), null)
  assert.equal(chartOf({ columns: [AMOUNT], rows: [[1], [2]] }), null)
  assert.equal(chartOf({ columns: [REGION, { name: 'order_id', type: 'bigint' }], rows: [['N', 1], ['S', 2]] }), null)
})

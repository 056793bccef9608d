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
  assert.equal(chart.note, '')
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
  assert.equal(chartOf({ columns: [AMOUNT], rows: Array(30).fill([7]) }), null)
  assert.equal(chartOf({ columns: [REGION, { name: 'order_id', type: 'bigint' }], rows: [['N', 1], ['S', 2]] }), null)
})

test('two years of months are a line, and so are two years of days', () => {
  const months = Array.from({ length: 24 }, (_, month) => [new Date(Date.UTC(2024, month, 1)).toISOString().slice(0, 19), month])
  const days = Array.from({ length: 730 }, (_, day) => [new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10), day])

  const monthly = chartOf({ columns: [{ name: 'month', type: 'timestamp(3)' }, AMOUNT], rows: months })
  const daily = chartOf({ columns: [{ name: 'day', type: 'date' }, AMOUNT], rows: days })

  assert.deepEqual(monthly.types, ['line', 'area', 'bar'])
  assert.equal(monthly.labels[23], 'Dec 2025')
  assert.deepEqual(daily.types, ['line', 'area'])
  assert.equal(daily.labels.length, 730)
})

test('a number that is a year is a time, from left to right', () => {
  const chart = chartOf({ columns: [{ name: 'year', type: 'bigint' }, ORDERS], rows: [[2025, 5], [2023, 3], [2024, 4]], isOrdered: false })

  assert.equal(chart.types[0], 'line')
  assert.deepEqual(chart.labels, ['2023', '2024', '2025'])
})

test('of many names the largest are drawn, and the chart says so', () => {
  const rows = Array.from({ length: 40 }, (_, index) => [`r${index}`, index])

  const chart = chartOf({ columns: [REGION, AMOUNT], rows, isOrdered: false })

  assert.deepEqual(chart.types, ['horizontal_bar'])
  assert.equal(chart.labels[0], 'r39')
  assert.equal(chart.labels.length, 15)
  assert.equal(chart.note, 'The largest 15 of 40')
})

test('more series than colours are the largest ones and the rest, unless a sum means nothing', () => {
  const rows = Array.from({ length: 9 }, (_, index) => ['2025-01-01', `s${index}`, index]).flatMap(row => [row, ['2025-02-01', row[1], row[2]]])
  const names = measure => chartOf({ columns: [MONTH, REGION, measure], rows }).series.map(({ name }) => name)

  assert.deepEqual(names(ORDERS), ['s8', 's7', 's6', 's5', 's4', 'Other'])
  assert.deepEqual(names({ name: 'avg_price', type: 'double' }), ['s8', 's7', 's6', 's5', 's4'])
})

test('measures of another magnitude are left out', () => {
  const chart = chartOf({ columns: [REGION, AMOUNT, ORDERS, { name: 'cost', type: 'double' }], rows: [['N', 9000, 2, 4000], ['S', 8000, 3, 3000]] })

  assert.deepEqual(chart.series.map(({ name }) => name), ['amount', 'cost'])
})

test('prices are no parts of a whole', () => {
  const chart = chartOf({ columns: [REGION, { name: 'avg_price', type: 'double' }], rows: [['N', 1], ['S', 3]] })

  assert.ok(!chart.types.includes('pie'))
})

test('two numbers are points, in groups where a name parts them', () => {
  const weight = { name: 'weight_kg', type: 'double' }

  const plain = chartOf({ columns: [AMOUNT, weight], rows: [[1, 2], [3, 4], [null, 5]] })
  const grouped = chartOf({ columns: [AMOUNT, weight, REGION], rows: [[1, 2, 'N'], [3, 4, 'N'], [5, 6, 'S'], [7, 8, 'S']], preferred: 'scatter' })

  assert.deepEqual(plain.series, [{ name: '', points: [{ x: 1, y: 2 }, { x: 3, y: 4 }] }])
  assert.deepEqual(plain.axes, { x: 'amount', y: 'weight kg' })
  assert.deepEqual(grouped.series.map(({ name }) => name), ['N', 'S'])
})

test('a column of numbers is counted in ranges of round width', () => {
  const chart = chartOf({ columns: [AMOUNT], rows: Array.from({ length: 100 }, (_, index) => [index]) })

  assert.deepEqual(chart.types, ['histogram'])
  assert.equal(chart.labels[0], '0 – 10')
  assert.deepEqual(chart.series[0].values, Array(10).fill(10))
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { suggestQuestions } from '../src/services/suggestions.js'

const column = (name, type, distinct = 5) =>
  ({ name, type, private: false, statistics: { distinct_count: distinct, frequent_values: [], null_share: 0, min: null, max: null } })

const ORDERS = {
  name: 'sales_orders',
  columns: [column('order_id', 'bigint', 900), column('ordered_on', 'date', 200), column('region', 'varchar'), column('quantity', 'bigint'),
    column('amount', 'double', 700)],
}

test('a table with measures, groups and times is asked about all three', () => {
  assert.deepEqual(suggestQuestions([ORDERS]), [
    'What is the total amount by month?',
    'What is the total amount by region?',
    'How many sales orders are there for each region?',
    'How many sales orders are there?',
  ])
})

test('the richest table comes first, and every table gets its turn', () => {
  const notes = { name: 'notes', columns: [column('text', 'varchar', 5_000)] }

  assert.deepEqual(suggestQuestions([notes, ORDERS]).slice(0, 2), ['What is the total amount by month?', 'How many notes are there?'])
})

test('prices are not summed up, and what names each row does not part them', () => {
  const products = { name: 'products', row_count: 5, columns: [column('unit_price', 'double', 5), column('product_name', 'varchar', 5)] }

  assert.deepEqual(suggestQuestions([products]), ['How many products are there?'])
})

test('private columns are not summed up', () => {
  const salaries = { name: 'staff', columns: [{ ...column('salary', 'double'), private: true, statistics: null }, column('team', 'varchar')] }

  assert.deepEqual(suggestQuestions([salaries]), ['How many staff are there for each team?', 'How many staff are there?'])
})

test('without tables there is nothing to suggest', () => {
  assert.deepEqual(suggestQuestions([]), [])
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { hasOrder, sourceTables, sqlTokens } from '../src/services/sqlText.js'

const SQL = `SELECT "c"."name", sum("o"."amount") -- FROM nowhere
FROM
  ("orders" "o"
INNER JOIN "sales"."customers" "c" ON (("o"."customer_id" = "c"."id") AND ("c"."note" <> 'FROM "secret"')))
LIMIT 10`

test('the tokens are the statement', () => {
  assert.equal(sqlTokens(SQL).map(token => token.text).join(''), SQL)
})

test('keywords, texts and numbers are told apart', () => {
  const kinds = Object.fromEntries(sqlTokens(SQL).map(({ text, kind }) => [text, kind]))

  assert.equal(kinds.SELECT, 'keyword')
  assert.equal(kinds.sum, 'word')
  assert.equal(kinds['"orders"'], 'identifier')
  assert.equal(kinds['\'FROM "secret"\''], 'string')
  assert.equal(kinds['-- FROM nowhere'], 'comment')
  assert.equal(kinds['10'], 'number')
})

test('the sources are the tables after FROM and JOIN, not those in texts', () => {
  assert.deepEqual(sourceTables(SQL, ['customers', 'orders', 'sales.customers', 'secret', 'nowhere']), ['orders', 'sales.customers'])
})

test('ORDER BY is found, and not in a text', () => {
  assert.equal(hasOrder('SELECT 1 ORDER BY 1'), true)
  assert.equal(hasOrder('SELECT \'ORDER\' "ORDER"'), false)
})

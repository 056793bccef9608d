import assert from 'node:assert/strict'
import test from 'node:test'
import { createCatalog } from '../src/services/catalog.js'
import { ApiError } from '../src/services/chatbotApi.js'

test('the tables are loaded, and an error ends with the next success', async () => {
  const answers = [async () => { throw new ApiError(401, 'UNAUTHENTICATED', 'Send a token.') }, async () => ({ tables: ['orders'] })]
  const catalog = createCatalog({ api: { tables: () => answers.shift()() } })

  await catalog.load()
  assert.deepEqual(catalog.state, { tables: [], error: { status: 401, message: 'Send a token.' } })
  await catalog.load()

  assert.deepEqual(catalog.state, { tables: ['orders'], error: null })
})

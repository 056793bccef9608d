import assert from 'node:assert/strict'
import test from 'node:test'
import { ApiError } from '../src/services/chatbotApi.js'
import { createConversation, isRunning } from '../src/services/conversation.js'
import { createHistoryStore } from '../src/services/historyStore.js'
import { inMemoryStorage } from './inMemoryStorage.js'

const PROCESSED = { status: 'PROCESSED', answer: { kind: 'table', sentence: '3 orders.' }, error: null }

function fixture(overrides = {}, storage = inMemoryStorage()) {
  const calls = []
  let keys = 0
  const api = {
    ask: async (prompt, key) => {
      calls.push(['ask', prompt, key])
      return { request_id: `id-${key}`, status: 'PENDING' }
    },
    result: async id => {
      calls.push(['result', id])
      return { request_id: id, ...PROCESSED }
    },
    cancel: async id => calls.push(['cancel', id]),
    ...overrides,
  }
  const conversation = createConversation({
    api, history: createHistoryStore(storage), wait: async () => {}, now: () => 1_000 + keys, newKey: () => `k${++keys}`,
  })
  return { conversation, calls, storage, api }
}

test('a question is stored, followed and remembered', async () => {
  const { conversation, calls } = fixture()

  await conversation.ask('How many orders?')

  const [turn] = conversation.state.turns
  assert.deepEqual(calls, [['ask', 'How many orders?', 'k1'], ['result', 'id-k1']])
  assert.equal(turn.document.answer.sentence, '3 orders.')
  assert.equal(isRunning(turn), false)
  assert.deepEqual(conversation.state.history.map(entry => [entry.prompt, entry.requestId, entry.status]),
    [['How many orders?', 'id-k1', 'PROCESSED']])
})

test('a question that did not get through is sent again under the same key', async () => {
  const { conversation, calls, api } = fixture()
  const ask = api.ask
  api.ask = async () => { throw new ApiError(0, 'UNREACHABLE', 'gone') }
  await conversation.ask('How many orders?')
  const [turn] = conversation.state.turns
  assert.equal(turn.status, 'BROKEN')
  assert.equal(turn.error.code, 'UNREACHABLE')

  api.ask = ask
  await conversation.retry(turn)

  assert.deepEqual(calls[0], ['ask', 'How many orders?', 'k1'])
  assert.equal(turn.status, 'PROCESSED')
  assert.equal(turn.error, null)
})

test('after a reload the answers are fetched, and nothing is asked twice', async () => {
  const { conversation, storage } = fixture()
  await conversation.ask('How many orders?')

  const reloaded = fixture({}, storage)
  reloaded.conversation.restore()
  await new Promise(setImmediate)

  assert.deepEqual(reloaded.calls, [['result', 'id-k1']])
  assert.equal(reloaded.conversation.state.turns[0].document.answer.sentence, '3 orders.')
})

test('a failure carries its cause', async () => {
  const error = { code: 'ENGINE_TIMEOUT', message: 'It took too long.' }
  const { conversation } = fixture({ result: async () => ({ status: 'FAILED', answer: null, error }) })

  await conversation.ask('Everything?')

  assert.deepEqual(conversation.state.turns[0].error, error)
  assert.equal(conversation.state.turns[0].status, 'FAILED')
})

test('cancelling asks the server, and one that ended meanwhile is no error', async () => {
  const cancelled = []
  const { conversation } = fixture({
    cancel: async id => {
      cancelled.push(id)
      throw new ApiError(409, 'ALREADY_FINISHED', 'ended')
    },
  })
  await conversation.ask('How many orders?')

  await conversation.cancel(conversation.state.turns[0])

  assert.deepEqual(cancelled, ['id-k1'])
  assert.equal(conversation.state.turns[0].error, null)
})

test('what is thought of an answer is told to the server, and stands at the answer after a reload', async () => {
  const kept = {}
  const overrides = {
    judge: async (id, verdict, comment) => {
      kept[id] = { verdict, comment }
      return { request_id: id, feedback: kept[id] }
    },
    result: async id => ({ request_id: id, ...PROCESSED, feedback: kept[id] ?? null }),
  }
  const { conversation, storage } = fixture(overrides)
  await conversation.ask('How many orders?')
  const [turn] = conversation.state.turns
  assert.equal(turn.document.feedback, null)

  await conversation.judge(turn, 'NOT_HELPFUL', 'Returns should not count.')

  const reloaded = fixture(overrides, storage)
  reloaded.conversation.restore()
  await new Promise(setImmediate)
  for (const { document } of [turn, reloaded.conversation.state.turns[0]]) {
    assert.deepEqual(document.feedback, { verdict: 'NOT_HELPFUL', comment: 'Returns should not count.' })
    assert.equal(document.answer.sentence, '3 orders.')
  }
})

test('what could not be told stands as it was', async () => {
  const { conversation } = fixture({
    result: async id => ({ request_id: id, ...PROCESSED, feedback: null }),
    judge: async () => { throw new ApiError(0, 'UNREACHABLE', 'gone') },
  })
  await conversation.ask('How many orders?')
  const [turn] = conversation.state.turns

  await assert.rejects(conversation.judge(turn, 'HELPFUL', ''), { code: 'UNREACHABLE' })

  assert.equal(turn.document.feedback, null)
  assert.equal(turn.error, null)
})

test('clearing forgets what has ended', async () => {
  const { conversation } = fixture()
  await conversation.ask('How many orders?')

  conversation.clear()

  assert.deepEqual(conversation.state, { turns: [], history: [] })
})

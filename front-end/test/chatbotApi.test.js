import assert from 'node:assert/strict'
import test from 'node:test'
import { createChatbotApi } from '../src/services/chatbotApi.js'

const BASE = 'https://bot.example/chat/'

function answering(status, body) {
  const calls = []
  const fetch = async (url, options) => {
    calls.push({ url: String(url), ...options })
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
  }
  return { calls, api: createChatbotApi({ base: BASE, token: () => null, fetch }) }
}

test('a question is posted with its idempotency key', async () => {
  const { api, calls } = answering(202, { request_id: 'r1', status: 'PENDING' })

  const receipt = await api.ask('How many?', 'key-1')

  assert.deepEqual(receipt, { request_id: 'r1', status: 'PENDING' })
  assert.equal(calls[0].url, `${BASE}createPromptRequest`)
  assert.equal(calls[0].headers['Idempotency-Key'], 'key-1')
  assert.deepEqual(JSON.parse(calls[0].body), { human_prompt: 'How many?' })
})

test('a request id cannot lead to another path', async () => {
  const { api, calls } = answering(200, {})

  await api.result('../tables')

  assert.equal(calls[0].url, `${BASE}fetchResult/..%2Ftables`)
})

test('the token goes along where there is one', async () => {
  const calls = []
  const fetch = async (url, options) => {
    calls.push(options)
    return Response.json({})
  }

  await createChatbotApi({ base: BASE, token: () => 'secret', fetch }).tables()

  assert.equal(calls[0].headers.Authorization, 'Bearer secret')
})

test('the token stays at home: a result that another host stores is fetched without it', async () => {
  const calls = []
  const fetch = async (url, options) => {
    calls.push({ url: String(url), ...options })
    return Response.json({ rows: [] })
  }

  await createChatbotApi({ base: BASE, token: () => 'secret', fetch }).answer('https://storage.example/answer.json?signature=1')

  assert.equal(calls[0].url, 'https://storage.example/answer.json?signature=1')
  assert.equal(calls[0].headers.Authorization, undefined)
})

test('a refused call says what the server said', async () => {
  const { api } = answering(401, { error: { code: 'UNAUTHENTICATED', message: 'Send a token.' } })

  await assert.rejects(api.tables(), { status: 401, code: 'UNAUTHENTICATED', message: 'Send a token.', isTransient: false })
})

test('an answer that is not JSON is told apart', async () => {
  await assert.rejects(answering(502, '<html>').api.tables(), { code: 'HTTP_502', isTransient: true })
  await assert.rejects(answering(200, '<html>').api.tables(), { code: 'NOT_JSON', isTransient: false })
})

test('a server that is gone is unreachable, which may pass', async () => {
  const fetch = async () => { throw new TypeError('fetch failed') }
  const api = createChatbotApi({ base: BASE, token: () => null, fetch })

  await assert.rejects(api.tables(), { code: 'UNREACHABLE', isTransient: true })
})

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

test('what is thought of an answer is posted, and its document comes back', async () => {
  const { api, calls } = answering(200, { request_id: 'r1', feedback: { verdict: 'HELPFUL', comment: '' } })

  const document = await api.judge('r1', 'HELPFUL', '')

  assert.equal(document.feedback.verdict, 'HELPFUL')
  assert.equal(calls[0].url, `${BASE}giveFeedback/r1`)
  assert.equal(calls[0].method, 'POST')
  assert.equal(calls[0].headers['Content-Type'], 'application/json')
  assert.deepEqual(JSON.parse(calls[0].body), { verdict: 'HELPFUL', comment: '' })
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

  await createChatbotApi({ base: BASE, token: () => 'secret', fetch }).answer({ result_url: 'https://storage.example/answer.json?signature=1' })

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

test('a token that is refused is replaced once, if there is another one', async () => {
  const sent = []
  const fetch = async (url, { headers }) => {
    sent.push(headers.Authorization)
    return headers.Authorization === 'Bearer new' ? Response.json({ tables: [] }) : new Response('{"message":"Unauthorized"}', { status: 401 })
  }

  await createChatbotApi({ base: BASE, token: async refused => (refused === 'old' ? 'new' : 'old'), fetch }).tables()
  await assert.rejects(createChatbotApi({ base: BASE, token: () => 'old', fetch }).tables(), { status: 401, code: 'HTTP_401', message: /Sign in again/ })

  assert.deepEqual(sent, ['Bearer old', 'Bearer new', 'Bearer old'])
})

test('a link that has ended is asked for anew, once', async () => {
  const fetch = async url => {
    if (url.href === `${BASE}fetchResult/r1`) return Response.json({ request_id: 'r1', answer: { csv_url: 'https://storage.example/new' } })
    return url.pathname === '/new' ? new Response('a,b') : new Response('<Error/>', { status: 403 })
  }
  const api = createChatbotApi({ base: BASE, token: () => null, fetch })

  const file = await api.csv({ request_id: 'r1', answer: { csv_url: 'https://storage.example/old' } })

  assert.equal(await file.text(), 'a,b')
})

test('what a gateway says for the server is told in plain words', async () => {
  const told = async status => answering(status, { message: 'Forbidden' }).api.tables().catch(error => error.message)

  assert.match(await told(403), /not allowed/)
  assert.match(await told(429), /Try again/)
  assert.match(await told(503), /busy/)
})

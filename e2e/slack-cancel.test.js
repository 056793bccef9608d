import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse } from 'yaml'
import { startServer } from './server.js'
import { startSlack } from './slack.js'

const MANIFEST = join(import.meta.dirname, '..', 'bot-slack', 'manifest.yaml')
const ROWS = 300_000
/** Pairs every row with every row: minutes on a laptop, and nothing that an index or a statistic would shorten. */
const LONG = 'SELECT count(*) AS pairs FROM numbers a CROSS JOIN numbers b WHERE (a.n * b.n) % 7 = 3'
const SHORT = 'SELECT count(*) AS numbers FROM numbers'

/** At work in the engine, those included that are being stopped. */
const RUNNING = /^chatbot_queries_running 1/m
const IDLE = /^chatbot_queries_running 0/m

let slack
let server
let model
let data

before(async () => {
  const manifest = parse(await readFile(MANIFEST, 'utf8'))
  slack = await startSlack(manifest.oauth_config.scopes.bot)
  model = await startModel(question => (question.includes('pairs') ? LONG : SHORT))
  data = await mkdtemp(join(tmpdir(), 'chatbot-e2e-numbers-'))
  await writeFile(join(data, 'numbers.csv'), ['n', ...Array.from({ length: ROWS }, (_, n) => n)].join('\n'))
  server = await startServer({ ...slack.environment, ...model.environment, CHATBOT_CONCURRENT_QUERIES: '1' }, data)
  await slack.sendEventsTo(server)
})

after(async () => {
  await server?.stop()
  await model?.stop()
  await slack?.stop()
  if (data) await rm(data, { recursive: true })
})

/** A language model on this machine, which writes the SQL that the test wants for a question. */
async function startModel(sqlFor) {
  const listening = createServer(async (request, response) => {
    const parts = []
    for await (const part of request) parts.push(part)
    const { messages } = JSON.parse(Buffer.concat(parts).toString())
    const content = JSON.stringify({ kind: 'SQL', sql: sqlFor(messages.at(-1).content), title: 'Numbers' })
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({
      id: '1', object: 'chat.completion', created: 1, model: 'm',
      choices: [{ index: 0, finish_reason: 'stop', logprobs: null, message: { role: 'assistant', content } }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }))
  }).listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    environment: {
      CHATBOT_MODEL_PROVIDER: 'openai',
      CHATBOT_MODEL_NAME: 'scripted',
      CHATBOT_MODEL_BASE_URL: `http://127.0.0.1:${listening.address().port}/v1`,
      CHATBOT_MODEL_API_KEY: 'none',
    },
    stop: () => new Promise(resolve => {
      listening.close(resolve)
      listening.closeAllConnections()
    }),
  }
}

const text = shown => JSON.stringify(shown)

/** The bot's own; what is said in the meantime may get lost, and an answer does not. */
const metrics = async () => (await fetch(`${server.address}/actuator/prometheus`)).text()

const isCancelled = message => text(message.blocks).includes('You cancelled this question.')

test('a running query stops when its asker cancels it, is said to be cancelled once, and has no late answer', async context => {
  const place = await slack.say(`${slack.mention} How many pairs are there?`)
  const { said: [working] } = await slack.until(place, ({ said }) => said.length > 0)
  await slack.eventually(metrics, now => RUNNING.test(now))

  await slack.bob.click(working, place, 'answer_cancel')
  await slack.eventually(slack.bob.told, notes => text(notes).includes('Only the person who asked can cancel'))
  assert.equal((await slack.botIn(place)).said.some(isCancelled), false)

  const clicked = Date.now()
  await slack.click(working, place, 'answer_cancel', { times: 2 })
  await slack.until(place, ({ said }) => said.some(isCancelled))
  const cancelled = Date.now()
  await slack.eventually(metrics, now => IDLE.test(now))
  const idle = Date.now()

  // The engine runs one query at a time, so an answer to another question means that it has stopped.
  const other = await slack.say(`${slack.mention} How many numbers are there?`)
  await slack.until(other, ({ said: [answer] }) => answer && text(answer.blocks).includes(ROWS.toLocaleString('en')))
  const { said } = await slack.botIn(place)
  assert.equal(said.length, 1)
  assert.equal(isCancelled(said[0]), true)
  context.diagnostic(`after the click: said to be cancelled ${cancelled - clicked} ms, engine idle ${idle - clicked} ms`)
})

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse } from 'yaml'
import { startServer } from './server.js'
import { startSlack, tellOfMention } from './slack.js'

const MANIFEST = join(import.meta.dirname, '..', 'bot-slack', 'manifest.yaml')
const QUESTION = 'What is the total amount by region?'

let slack
let server

before(async () => {
  const manifest = parse(await readFile(MANIFEST, 'utf8'))
  slack = await startSlack(manifest.oauth_config.scopes.bot)
  server = await startServer(slack.environment)
  await slack.sendEventsTo(server)
})

after(async () => {
  await server?.stop()
  await slack?.stop()
})

const isAnswered = ({ said, pictures }) => said.some(hasTable) && pictures.length > 0

const hasTable = message => message.blocks?.some(({ type }) => type === 'data_table')

function assertAnsweredOnce({ said, pictures }) {
  assert.equal(said.length, 1)
  assertShowsRegions(said[0])
  assert.equal(pictures.length, 1)
  assert.match(pictures[0].name, /^chart-.+\.png$/)
}

function assertShowsRegions({ blocks }) {
  const table = blocks.find(({ type }) => type === 'data_table')
  const regions = table.rows.slice(1).map(([region]) => region.text)
  assert.deepEqual(regions.sort(), ['East', 'North', 'South', 'West'])
  assert.match(JSON.stringify(blocks), /SELECT.+GROUP BY/)
}

/** A question whose answer means that whatever came before it has been received. */
async function askSomethingElse() {
  await slack.until(await slack.say(`${slack.mention} ${QUESTION}`), isAnswered)
}

test('a mention in a channel is answered once in its thread, with table, SQL and picture', async () => {
  const place = await slack.say(`${slack.mention} ${QUESTION}`)

  assertAnsweredOnce(await slack.until(place, isAnswered))
})

test('a direct message is answered once, with table, SQL and picture', async () => {
  const place = await slack.say(QUESTION, { channel: await slack.directMessages() })

  assertAnsweredOnce(await slack.until(place, isAnswered))
})

test('a reply needs no mention in a thread that was answered, and is answered there', async () => {
  const place = await slack.say(`${slack.mention} ${QUESTION}`)
  await slack.until(place, isAnswered)

  await slack.say('What is the average quantity by category?', place)

  const { said, pictures } = await slack.until(place, now => now.said.filter(hasTable).length === 2 && now.pictures.length === 2)
  assert.equal(said.length, 2)
  assert.match(JSON.stringify(said[1].blocks), /quantity.+GROUP BY.+category/)
  assert.notEqual(pictures[0].name, pictures[1].name)
})

test('a few words in the thread change the question before them, and are answered once', async () => {
  const place = await slack.say(`${slack.mention} What were the sales in Q3?`)
  await slack.until(place, ({ said: [answer] }) => answer && JSON.stringify(answer.blocks).includes('SELECT'))

  await slack.say('and by region?', place)
  await slack.until(place, isAnswered)
  await askSomethingElse()

  const { said } = await slack.botIn(place)
  assert.equal(said.length, 2)
  assertShowsRegions(said[1])
  const shown = JSON.stringify(said[1].blocks)
  assert.match(shown, /Continues: What were the sales in Q3 by region\./)
  assert.match(shown, /DATE '20\d\d-07-01'/)
})

test('what people write to each other is not answered', async () => {
  const place = await slack.say(QUESTION)
  await slack.say('By region, please', place)

  await askSomethingElse()

  assert.deepEqual(await slack.botIn(place), { said: [], pictures: [] })
})

test('a mention without words is welcomed with three questions, each of which is answered', async () => {
  const place = await slack.say(slack.mention)

  const { said } = await slack.until(place, ({ said: [first] }) => first && !isWorking(first))
  assert.equal(said.length, 1)
  assert.match(said[0].blocks[0].elements[0].elements[0].text, /^What would you like to know\?/)
  const examples = examplesOf(said[0])
  assert.equal(examples.length, 3)
  for (const example of examples) {
    const other = await slack.say(`${slack.mention} ${example}`)
    await slack.until(other, ({ said: [answer] }) => answer && JSON.stringify(answer.blocks).includes('SELECT'))
  }
})

const examplesOf = ({ blocks }) => blocks
  .flatMap(({ elements }) => elements)
  .filter(({ type }) => type === 'rich_text_list')
  .flatMap(({ elements }) => elements.map(({ elements: [line] }) => line.text))

const isWorking = ({ blocks }) => JSON.stringify(blocks).includes('hourglass')

test('events that come three times, as mention and as message, are one question', async () => {
  await slack.deliverTimes(3)
  const place = await slack.say(`${slack.mention} ${QUESTION}`)
  await slack.deliverTimes(1)
  await slack.until(place, isAnswered)

  await askSomethingElse()

  assertAnsweredOnce(await slack.botIn(place))
})

test('a question that was accepted before the process was killed is answered once by the next', async () => {
  await slack.deliverTimes(0)
  const place = await slack.say(`${slack.mention} ${QUESTION}`)
  slack.freeze()
  const { status } = await tellOfMention(server, place)
  const state = await server.kill()
  slack.resume()
  assert.equal(status, 200)
  assert.deepEqual((await slack.botIn(place)).said.filter(hasTable), [])

  server = await startServer(slack.environment, undefined, state)
  await slack.sendEventsTo(server)
  await slack.deliverTimes(1)
  await slack.until(place, isAnswered)
  await askSomethingElse()

  assertAnsweredOnce(await slack.botIn(place))
})

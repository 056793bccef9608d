import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse } from 'yaml'
import { startServer } from './server.js'
import { startSlack } from './slack.js'

const MANIFEST = join(import.meta.dirname, '..', 'bot-slack', 'manifest.yaml')
const QUESTION = 'What is the total amount by region?'
/** Only Alice asks it, in private. */
const PRIVATE_QUESTION = 'What is the total quantity by category?'
const QUICK = 'How many orders are there?'

let slack
let server
let folder
/** An answer in the channel, and one in Alice's direct messages, both of a process that has ended since. */
let inChannel
let inPrivate

before(async () => {
  const manifest = parse(await readFile(MANIFEST, 'utf8'))
  slack = await startSlack(manifest.oauth_config.scopes.bot)
  folder = await mkdtemp(join(tmpdir(), 'chatbot-e2e-access-'))
  const environment = { ...slack.environment, CHATBOT_ACCESS_FILE: join(folder, 'access.yaml') }
  await writeFile(environment.CHATBOT_ACCESS_FILE, accessFile(slack.channels))
  server = await startServer(environment)
  await slack.sendEventsTo(server)
  inChannel = await slack.say(`${slack.mention} ${QUESTION}`)
  inPrivate = await slack.say(PRIVATE_QUESTION, { channel: await slack.directMessages() })
  await slack.until(inChannel, isAnswered)
  await slack.until(inPrivate, isAnswered)
  server = await startServer(environment, undefined, await server.halt())
  await slack.sendEventsTo(server)
})

after(async () => {
  await server?.stop()
  await slack?.stop()
  if (folder) await rm(folder, { recursive: true })
})

/** Everybody may use everything alone; the channels `analytics` and `board` may, and `closed` may not. */
const accessFile = ({ analytics, board }) => `contact: "#data-help"
rules:
  - {user: "*", tables: ["*"]}
  - {channel: ${analytics}, tables: ["*"]}
  - {channel: ${board}, tables: ["*"]}
`

const isAnswer = message => text(message.blocks ?? []).includes('answer_show_sql')

const isAnswered = ({ said, pictures }) => said.some(isAnswer) && pictures.length > 0

const text = shown => JSON.stringify(shown)

/** What the bot has said in that thread, as soon as its answer is there. */
async function answerIn(place, by = slack) {
  return (await by.until(place, ({ said }) => said.some(isAnswer))).said.find(isAnswer)
}

/** A question whose answer means that whatever came before it has been carried out. */
async function everythingIsDone() {
  await answerIn(await slack.bob.say(QUICK, { channel: await slack.bob.directMessages() }), slack.bob)
}

/** How many threads and messages the bot has begun, wherever one of the two can look. */
async function begun() {
  const places = { analytics: slack.channels.analytics, closed: slack.channels.closed, board: slack.channels.board }
  const counts = { alice: (await slack.botBegan(await slack.directMessages())).length, bob: (await slack.bob.botBegan(await slack.bob.directMessages())).length }
  for (const [name, channel] of Object.entries(places)) counts[name] = (await slack.botBegan(channel)).length
  return counts
}

/** What has begun since, by place; Bob's own quick questions are threads that he began. */
async function newSince(earlier) {
  const now = await begun()
  return Object.fromEntries(Object.entries(now).map(([place, count]) => [place, count - earlier[place]]).filter(([, count]) => count))
}

/** Waits for what has to begin, and then looks whether nothing else does. */
async function assertBegins(expected, earlier) {
  await slack.eventually(() => newSince(earlier), now => Object.keys(expected).every(place => now[place] >= expected[place]))
  await everythingIsDone()
  assert.deepEqual(await newSince(earlier), expected)
}

const newest = async (channel, by = slack) => (await by.botBegan(channel)).at(-1)

const last = list => list.at(-1)

test('/ask is answered in the direct messages of whoever typed it, and nobody else sees anything', async () => {
  const earlier = await begun()

  const shown = await slack.command('/ask', QUESTION)

  assert.equal(shown.response_type, 'ephemeral')
  assert.match(shown.text, /request_id/)
  await assertBegins({ alice: 1 }, earlier)
  const thread = await newest(await slack.directMessages())
  assert.match(text(thread.message.blocks), /total amount by region/)
  await answerIn(thread)
  await assert.rejects(slack.bob.botIn(thread), /not_in_channel|channel_not_found/)
})

test('a command that comes twice is asked once', async () => {
  const earlier = await begun()
  const { trigger_id: triggerId } = await slack.call('views.generateTriggerId', {})

  const shown = [await slack.command('/ask', QUICK, { triggerId }), await slack.command('/ask', QUICK, { triggerId })]

  assert.equal(shown[0].text, shown[1].text)
  await assertBegins({ alice: 1 }, earlier)
})

test('/ask-here is answered in a thread of the channel, which says who asks what', async () => {
  const earlier = await begun()

  const shown = await slack.command('/ask-here', QUESTION)

  assert.equal(shown.response_type, 'ephemeral')
  await assertBegins({ analytics: 1 }, earlier)
  const thread = await newest(slack.channels.analytics, slack.bob)
  assert.match(text(thread.message.blocks), new RegExp(`${slack.alice.user}.*total amount by region`))
  await answerIn(thread, slack.bob)
})

test('/ask-here in a channel that the bot is not in is answered in the direct messages', async () => {
  const earlier = await begun()

  await slack.command('/ask-here', QUESTION, { channel: slack.channels.board })

  await assertBegins({ alice: 1 }, earlier)
  await answerIn(await newest(await slack.directMessages()))
})

test('/tables and /describe are answered in private', async () => {
  const earlier = await begun()
  const direct = await slack.directMessages()

  await slack.command('/tables', '')
  await assertBegins({ alice: 1 }, earlier)
  const tables = await newest(direct)
  await slack.until(tables, ({ said }) => text(said).includes('customers'))
  await slack.command('/describe', 'orders')
  await assertBegins({ alice: 2 }, earlier)
  const columns = await newest(direct)
  await slack.until(columns, ({ said }) => text(said).includes('ordered_on'))
})

test('the shortcut asks about a message in its thread, once, however often its window is submitted', async () => {
  const said = await slack.say(QUESTION)

  await slack.bob.shortcut('ask_about_this', said)
  const window = last(await slack.bob.windows())
  assert.match(text(window.blocks), /total amount by region/)
  const submitted = { question: { question: { type: 'plain_text_input', value: QUESTION } } }
  assert.deepEqual(await slack.bob.submit(window, submitted), {})
  assert.deepEqual(await slack.bob.submit(window, submitted), {})
  await answerIn(said)
  await everythingIsDone()

  assert.equal((await slack.botIn(said)).said.length, 1)
})

test('Home is for the one who opened it, and takes a question that is answered in private', async () => {
  await slack.openHome()
  await slack.bob.openHome()
  const [home] = await slack.eventually(() => slack.windows('home'), ([view]) => view)
  const [other] = await slack.eventually(() => slack.bob.windows('home'), ([view]) => view)

  assert.match(text(home.blocks), /total quantity by category/)
  assert.match(text(other.blocks), /orders/)
  assert.doesNotMatch(text(other.blocks), /total quantity by category/)

  const earlier = await begun()
  await slack.bob.click({ blocks: other.blocks, ts: '1.1' }, { channel: await slack.bob.directMessages() }, 'home_ask')
  await slack.bob.submit(last(await slack.bob.windows()), { question: { question: { type: 'plain_text_input', value: QUICK } } })
  await assertBegins({ bob: 1 }, earlier)
})

test('SQL of an answer from before the restart opens in one window of whoever clicked', async () => {
  const before = (await slack.windows()).length
  const others = (await slack.bob.windows()).length

  await slack.bob.click(await answerIn(inChannel), inChannel, 'answer_show_sql', { times: 2 })

  assert.equal((await slack.windows()).length, before)
  const windows = await slack.bob.windows()
  assert.equal(windows.length, others + 1)
  assert.match(text(last(windows).blocks), /SELECT/)
})

test('CSV of an answer from before the restart comes once, to whoever clicked alone', async () => {
  const earlier = await begun()

  await slack.bob.click(await answerIn(inChannel), inChannel, 'answer_csv', { times: 2 })
  await everythingIsDone()

  const direct = await slack.bob.directMessages()
  const files = await slack.bob.eventually(() => filesIn(direct, slack.bob), ({ length }) => length > 0)
  assert.deepEqual(files.map(({ name }) => name.replace(/-.*\./, '.')), ['rows.csv'])
  assert.equal((await newSince(earlier)).analytics, undefined)
  assert.match(text(slack.bob.told()), /CSV file comes in our direct messages/)
})

/** Files stand in threads and beside them. */
async function filesIn(channel, by) {
  const { messages } = await by.call('conversations.history', { channel, limit: '200' })
  return messages.flatMap(message => message.files ?? [])
}

test('an answer from before the restart is run again once for each click', async () => {
  await slack.bob.click(await answerIn(inChannel), inChannel, 'answer_run_again', { times: 2 })

  await slack.until(inChannel, ({ said }) => said.filter(isAnswer).length === 2)
  await everythingIsDone()
  assert.equal((await slack.botIn(inChannel)).said.filter(isAnswer).length, 2)
})

test('another chart of an answer from before the restart takes the place of the first, however often it is chosen', async () => {
  const place = inPrivate
  const { said, pictures: [first] } = await slack.botIn(place)

  await slack.click(said.find(isAnswer), place, 'answer_chart_type', { choose: 'pie', times: 2 })

  await slack.until(place, ({ pictures }) => pictures.length === 1 && pictures[0].id !== first.id)
  await everythingIsDone()
  assert.equal((await slack.botIn(place)).pictures.length, 1)
})

test('a private answer from before the restart is shared once with a channel that may see it', async () => {
  const earlier = await begun()

  await slack.click(await answerIn(inPrivate), inPrivate, 'answer_share')
  const window = last(await slack.windows())
  const chosen = { conversation: { conversation: { type: 'conversations_select', selected_conversation: slack.channels.analytics } } }
  assert.deepEqual(await slack.submit(window, chosen), {})
  assert.deepEqual(await slack.submit(window, chosen), {})

  await assertBegins({ analytics: 1 }, earlier)
  const { message: shared } = await newest(slack.channels.analytics, slack.bob)
  assert.ok(isAnswer(shared))
  assert.match(text(shared.blocks), /Shared by @alice/)
})

test('a channel that may not see the data gets nothing, and the window says why', async () => {
  const earlier = await begun()

  await slack.click(await answerIn(inPrivate), inPrivate, 'answer_share')
  const refused = await slack.submit(last(await slack.windows()), {
    conversation: { conversation: { type: 'conversations_select', selected_conversation: slack.channels.closed } },
  })

  assert.equal(refused.response_action, 'errors')
  assert.match(refused.errors.conversation, /may not see all of the data.*#data-help/)
  await assertBegins({}, earlier)
})

test('what is shared with a channel that the bot is not in comes to whoever shared it', async () => {
  const earlier = await begun()

  await slack.click(await answerIn(inPrivate), inPrivate, 'answer_share')
  await slack.submit(last(await slack.windows()), {
    conversation: { conversation: { type: 'conversations_select', selected_conversation: slack.channels.board } },
  })

  await assertBegins({ alice: 1 }, earlier)
})

test('a vote on an answer from before the restart counts, and a bad one may be explained', async () => {
  const answer = await answerIn(inChannel)
  await slack.bob.click(answer, inChannel, 'answer_feedback', { choose: 'positive', times: 2 })
  await slack.eventually(slack.bob.told, notes => text(notes).includes('Thank you'))

  await slack.bob.click(answer, inChannel, 'answer_feedback', { choose: 'negative' })
  const window = last(await slack.bob.windows())
  const submitted = await slack.bob.submit(window, { comment: { comment: { type: 'plain_text_input', value: 'Returns are missing.' } } })

  assert.deepEqual(submitted, {})
})

test('a question that was offered is asked once for each click', async () => {
  const place = await slack.say(slack.mention)
  const { said: [offer] } = await slack.until(place, ({ said: [first] }) => first && !text(first.blocks).includes('hourglass'))

  await slack.click(offer, place, 'answer_option_0', { times: 2 })

  await slack.until(place, ({ said }) => said.length === 2 && text(said[1].blocks).includes('SELECT'))
  await everythingIsDone()
  assert.equal((await slack.botIn(place)).said.length, 2)
})

test('only whoever asked removes an answer from before the restart, and its picture goes too', async () => {
  const { said } = await slack.botIn(inPrivate)
  const answer = await answerIn(inChannel)
  await slack.bob.click(answer, inChannel, 'answer_remove')
  await slack.eventually(slack.bob.told, notes => text(notes).includes('Only the person who asked'))
  assert.equal((await slack.botIn(inChannel)).said.some(({ ts }) => ts === answer.ts), true)

  await slack.click(answer, inChannel, 'answer_remove', { times: 2 })

  await slack.until(inChannel, now => !now.said.some(({ ts }) => ts === answer.ts))
  assert.deepEqual((await slack.botIn(inPrivate)).said.length, said.length)
})

test('a thread in the pane begins with suggestions, is named by its question, and shows a status until the answer', async () => {
  const thread = await slack.openPane()
  const [suggested] = await slack.eventually(() => slack.around(thread), ({ length }) => length > 0)
  const [prompt] = JSON.parse(suggested.prompts)

  await slack.say(prompt.message, thread)
  await answerIn(thread)

  const set = await slack.eventually(() => slack.around(thread), all => all.length > 3 && last(all).status === '')
  assert.equal(set.find(({ method }) => method === 'setTitle').title, prompt.message)
  assert.match(set.find(({ method }) => method === 'setStatus').status, /working/)
  assert.equal((await slack.botIn(thread)).said.length, 1)
})

test('days are those of the asker, and an answer over days says so', async () => {
  const place = await slack.say(`${slack.mention} How many orders were there this year?`)

  assert.match(text(await answerIn(place)), /time zone, Pacific\/Auckland/)
})

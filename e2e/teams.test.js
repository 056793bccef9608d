import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startServer } from './server.js'
import { startTeams } from './teams.js'

const QUESTION = 'What is the total amount by region?'

let teams
let server
let places

before(async () => {
  teams = await startTeams()
  server = await startServer(teams.environment)
  places = (await teams.sendTo(server)).config
})

after(async () => {
  await server?.stop()
  await teams?.stop()
})

const hasTable = card => card.includes('"type":"Table"')

const hasChart = card => card.includes('"url":"data:image/png;base64,')

const isAnswered = from => teams.cardsSince(from).some(cards => hasTable(cards.at(-1)) && hasChart(cards.at(-1)))

/** What is seen from the question until its answer has its chart. */
async function asked(ask) {
  const from = teams.seen.length
  const posted = await ask()
  await teams.until(() => isAnswered(from))
  return { posted, cards: teams.cardsSince(from) }
}

function assertAnsweredOnce(messages) {
  assert.equal(messages.length, 1)
  const [[acknowledgement], answer] = [messages[0], messages[0].at(-1)]
  assert.match(acknowledgement, /request_id/)
  assert.ok(!hasTable(acknowledgement))
  assert.match(answer, /answer_show_sql/)
  for (const region of ['East', 'North', 'South', 'West']) assert.match(answer, new RegExp(region))
}

/** The answer that the chat with the bot saw last. */
function newestAnswer() {
  const isAnswer = ({ content }) => JSON.stringify(content ?? {}).includes('answer_run_again')
  return teams.seen.findLast(({ actionConversationId, message }) =>
    actionConversationId === places.personalChat.id && message?.attachments?.some(isAnswer)).message
}

test('a question in a chat with the bot is acknowledged, and answered in that place, with table, chart and SQL', async () => {
  const { cards } = await asked(() => teams.say(places.personalChat.id, QUESTION))

  assertAnsweredOnce(cards)
})

test('a mention in a group is answered there', async () => {
  const { cards } = await asked(() => teams.mention(places.groupChats[0].id, places.bot.id, QUESTION))

  assertAnsweredOnce(cards)
})

test('a mention in a channel is answered in its thread, and a few words there go on with it', async () => {
  const { posted, cards } = await asked(() => teams.mention(places.teams[0].channels[0].id, places.bot.id, QUESTION))
  assertAnsweredOnce(cards)

  const followUp = await asked(() => teams.mention(posted.postConversationId, places.bot.id, 'and by category?'))

  assert.equal(followUp.cards.length, 1)
  assert.match(followUp.cards[0].at(-1), /Continues/)
})

test('the SQL of an answer comes by a click', async () => {
  const { cards } = await asked(() => teams.say(places.personalChat.id, QUESTION))
  const [, requestId] = /"request_id":"(\w+)"/.exec(cards[0].at(-1))
  const from = teams.seen.length

  const said = await teams.click(places.personalChat.id, newestAnswer().messageId, 'answer_show_sql', { request_id: requestId })

  assert.match(JSON.stringify(said), /The SQL is in our chat/)
  await teams.until(() => teams.cardsSince(from).some(([card]) => card.includes('GROUP BY')))
})

const textOf = message => JSON.stringify(message?.attachments ?? [])

test('an answer is removed by its asker, where messages cannot be deleted too', async () => {
  const { cards } = await asked(() => teams.say(places.personalChat.id, QUESTION))
  const [, requestId] = /"request_id":"(\w+)"/.exec(cards[0].at(-1))
  const { messageId } = newestAnswer()
  const from = teams.seen.length

  await teams.click(places.personalChat.id, messageId, 'answer_remove', { request_id: requestId })

  await teams.until(() => teams.seen.slice(from).some(({ message }) => textOf(message).includes('took this answer back')))
  assert.equal(teams.seen.slice(from).findLast(({ message }) => message?.messageId === messageId)?.message.attachments.length, 1)
})

test('a private answer is shared with the group where one has asked before', async () => {
  await asked(() => teams.mention(places.groupChats[0].id, places.bot.id, QUESTION))
  const { cards } = await asked(() => teams.say(places.personalChat.id, QUESTION))
  const [, requestId] = /"request_id":"(\w+)"/.exec(cards[0].at(-1))
  const from = teams.seen.length

  await teams.click(places.personalChat.id, newestAnswer().messageId, 'answer_share', { request_id: requestId })
  const offers = () => teams.seen.slice(from).filter(({ message }) => textOf(message).includes('Input.ChoiceSet","id":"place'))
  await teams.until(() => offers().length > 0)
  const choice = { request_id: requestId, place: places.groupChats[0].id }
  const said = await teams.click(places.personalChat.id, offers()[0].message.messageId, 'answer_share', choice)

  assert.match(JSON.stringify(said), /Shared: Group chat/)
  await teams.until(() => teams.seen.slice(from).some(({ message }) => textOf(message).includes('Shared by')))
})

test('all rows are offered as a file in the chat with the bot', async () => {
  const { cards } = await asked(() => teams.say(places.personalChat.id, QUESTION))
  const [, requestId] = /"request_id":"(\w+)"/.exec(cards[0].at(-1))
  const from = teams.seen.length

  await teams.click(places.personalChat.id, newestAnswer().messageId, 'answer_csv', { request_id: requestId })

  await teams.until(() => teams.seen.slice(from).some(({ message }) => textOf(message).includes('card.file.consent')))
})

test('what somebody posts without the token of Teams is refused', async () => {
  const body = JSON.stringify({ type: 'message', id: '1', channelId: 'msteams', serviceUrl: 'http://127.0.0.1/', text: QUESTION })
  const headers = { 'content-type': 'application/json' }

  const without = await fetch(`${server.address}/api/messages`, { method: 'POST', body, headers })
  const nonsense = await fetch(`${server.address}/api/messages`, { method: 'POST', body, headers: { ...headers, authorization: 'Bearer a.b.c' } })

  assert.deepEqual([without.status, nonsense.status], [401, 401])
})

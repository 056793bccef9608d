import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { startServer } from './server.js'
import { startTeams } from './teams.js'

const QUESTION = 'What is the total amount by region?'
const OTHER = 'How many orders are there?'
const QUIET_MS = 3_000

let teams
let server
let chat

before(async () => {
  teams = await startTeams()
  server = await startServer(teams.environment)
  chat = (await teams.sendTo(server)).config.personalChat.id
})

after(async () => {
  await server?.stop()
  await teams?.stop()
})

/** The messages since then, each as it was shown last. */
const cardsSince = from => teams.cardsSince(from).map(cards => cards.at(-1))

const answers = from => cardsSince(from).filter(card => card.includes('"type":"Table"'))

const isAnswered = from => teams.until(() => answers(from).length > 0)

/** How many calls a question takes that nothing happens to. */
async function callsOfQuestion() {
  let calls = 0
  teams.afterEachCall(async () => { calls++ })
  const from = teams.seen.length
  await teams.say(chat, QUESTION)
  await isAnswered(from)
  await wait(QUIET_MS)
  return calls
}

/** Asks, lets the process die when Teams has taken its call of that number, and starts another one. Gives where to look for answers. */
async function dieAfterCall(number) {
  const from = teams.seen.length
  let calls = 0
  let death
  teams.afterEachCall(async () => {
    if (++calls === number) await (death = server.kill())
  })
  await teams.say(chat, QUESTION)
  await teams.until(() => death !== undefined)
  teams.afterEachCall(async () => {})
  server = await startServer(teams.environment, undefined, await death)
  await teams.sendTo(server)
  return from
}

test('whichever call the process dies after, the question has one answer', async context => {
  const calls = await callsOfQuestion()
  assert.ok(calls >= 2)

  for (let number = 1; number <= calls; number++) {
    const from = await dieAfterCall(number)
    await isAnswered(from)
    const later = teams.seen.length
    await teams.say(chat, OTHER)
    await teams.until(() => cardsSince(later).some(card => card.includes('answer_show_sql')))

    assert.equal(answers(from).filter(card => card.includes('region')).length, 1, `after call ${number}`)
  }
  context.diagnostic(`died after each of ${calls} calls`)
})

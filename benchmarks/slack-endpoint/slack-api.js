import { createServer } from 'node:http'

/**
 * As much of Slack's Web API as the bot needs to post and update its messages, in a process of its own. `HOLD` lets each call of a
 * method wait for ever, so that what the bot does after the acknowledgement stands still.
 */
const hold = process.env.HOLD === 'yes'
const ANSWER = { ok: true, team_id: 'T0TEAM0001', user_id: 'U0BOT00001', bot_id: 'B0BOT00001', channel: 'C0', messages: [] }
const ANSWERS = {
  'conversations.open': { channel: { id: 'D0ASKER001' } },
  'views.open': { view: { id: 'V0' } },
  'users.info': { user: { id: 'U0ASKER001', tz: 'Europe/Berlin' } },
}
let calls = 0

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    calls++
    if (hold) return
    const ts = `1800000000.${String(calls).padStart(6, '0')}`
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ ...ANSWER, ts, ...ANSWERS[request.url.split('/').at(-1)] }))
  })
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
process.on('message', () => process.send(calls))
process.on('disconnect', () => process.exit())

import { createHmac, randomUUID } from 'node:crypto'

export const SIGNING_SECRET = 'not-a-secret'
const BOT = 'U0BOT00001'
const TEAM = 'T0TEAM0001'
const QUESTION = 'what was the total amount of orders by region?'

let sent = 0

/** A mention as Slack sends it, about 1.2 kB: an event, a message and a channel of its own. `key` is what the store knows it by. */
export function mention() {
  const number = String(++sent).padStart(7, '0')
  const channel = `C${number}`
  const ts = `1700000000.${number}`
  return { key: `${channel}/${ts}`, body: JSON.stringify(envelope(channel, ts)) }
}

function envelope(channel, ts) {
  return {
    token: 'ZZZZZZWSxiZZZ2yIvs3peJ',
    team_id: TEAM,
    context_team_id: TEAM,
    context_enterprise_id: null,
    api_app_id: 'A0APP00001',
    event: event(channel, ts),
    type: 'event_callback',
    event_id: `Ev${randomUUID()}`,
    event_time: 1_700_000_000,
    authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT, is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event_context: '4-eyJldCI6ImFwcF9tZW50aW9uIiwidGlkIjoiVDBURUFNMDAwMSIsImFpZCI6IkEwQVBQMDAwMDEiLCJjaWQiOiJDMCJ9',
  }
}

function event(channel, ts) {
  const words = [
    { type: 'user', user_id: BOT },
    { type: 'text', text: ` ${QUESTION}` },
  ]
  return {
    user: 'U0ASKER001',
    type: 'app_mention',
    ts,
    client_msg_id: randomUUID(),
    text: `<@${BOT}> ${QUESTION}`,
    team: TEAM,
    blocks: [{ type: 'rich_text', block_id: 'b9Xq', elements: [{ type: 'rich_text_section', elements: words }] }],
    channel,
    event_ts: ts,
  }
}

const person = { id: 'U0ASKER001', name: 'ada', team_id: TEAM }
const form = values => new URLSearchParams(values).toString()
const payload = values => form({ payload: JSON.stringify({ team: { id: TEAM }, user: person, api_app_id: 'A0APP00001', ...values }) })

/** A typed command, with a trigger of its own. */
export function command(name, text) {
  return form({
    team_id: TEAM, channel_id: 'C0LOBBY001', user_id: person.id, command: name, text, trigger_id: `1.2.${++sent}`, api_app_id: 'A0APP00001',
    response_url: 'http://127.0.0.1:1/unused',
  })
}

/** A click of its own on an answer in a conversation; `more` is what a menu has beside its name. */
export function click(place, actionId, value, more = {}) {
  return payload({
    type: 'block_actions',
    trigger_id: `1.2.${++sent}`,
    response_url: 'http://127.0.0.1:1/unused',
    channel: { id: place.channel },
    message: { ts: place.ts, text: '' },
    actions: [{ type: 'button', block_id: 'b', action_id: actionId, action_ts: `1700000000.${sent}`, value, ...more }],
  })
}

/** A window of its own that is sent off. */
export function submission(callbackId, metadata, values) {
  return payload({
    type: 'view_submission', trigger_id: `1.2.${++sent}`,
    view: { id: `V${sent}`, type: 'modal', callback_id: callbackId, private_metadata: metadata, state: { values } },
  })
}

/** "Ask about this", from the menu of a message. */
export function shortcut(place) {
  return payload({
    type: 'message_action', callback_id: 'ask_about_this', trigger_id: `1.2.${++sent}`, response_url: 'http://127.0.0.1:1/unused',
    channel: { id: place.channel }, message_ts: place.ts, message: { ts: place.ts, user: person.id, text: QUESTION },
  })
}

/** The bytes of the whole HTTP request, signed now. */
export function signedRequest(body, type = 'application/json') {
  const timestamp = String(Math.floor(Date.now() / 1_000))
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')
  return (
    'POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: */*\r\n' +
    `Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
    `X-Slack-Signature: v0=${signature}\r\nX-Slack-Request-Timestamp: ${timestamp}\r\n\r\n${body}`
  )
}

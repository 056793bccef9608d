import { createHmac, randomUUID } from 'node:crypto'

/** What Slack itself posts to an app, signed as Slack signs it: the emulator has no commands, no interactivity and few events. */

export const SIGNING_SECRET = 'not-a-secret'
export const BOT = { user_id: 'U0BOT00001', bot_id: 'B0BOT00001', app_id: 'A0APP00001' }
const TEAM = 'T000000001'

/** A slash command; gives what Slack shows to the one who typed it, and to nobody else. */
export async function postCommand(server, { user, channel, name, text, trigger }) {
  const form = new URLSearchParams({
    team_id: TEAM, channel_id: channel, user_id: user, command: name, text, trigger_id: trigger, api_app_id: BOT.app_id,
    response_url: 'http://127.0.0.1:1/unused',
  })
  return read(await post(server, 'application/x-www-form-urlencoded', form.toString()))
}

/** A click, a choice, a submission or a shortcut; gives what Slack acts upon: empty, or what is wrong with a window. */
export async function postInteraction(server, user, payload) {
  const full = { team: { id: TEAM }, user: { ...user, team_id: TEAM }, api_app_id: BOT.app_id, ...payload }
  return read(await post(server, 'application/x-www-form-urlencoded', new URLSearchParams({ payload: JSON.stringify(full) }).toString()))
}

export function postEvent(server, event, team = TEAM) {
  return post(server, 'application/json', JSON.stringify({
    type: 'event_callback',
    team_id: team,
    api_app_id: BOT.app_id,
    event_id: `Ev${randomUUID()}`,
    event_time: Math.floor(Date.now() / 1_000),
    authorizations: [{ team_id: team, user_id: BOT.user_id, is_bot: true }],
    event,
  }))
}

function post(server, type, body) {
  const timestamp = String(Math.floor(Date.now() / 1_000))
  const signature = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`
  return fetch(`${server.address}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature },
    body,
  })
}

async function read(response) {
  const text = await response.text()
  if (response.status !== 200) throw new Error(`HTTP ${response.status}: ${text}`)
  return text ? JSON.parse(text) : {}
}

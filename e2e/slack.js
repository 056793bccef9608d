import { spawn } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './server.js'

const NODE = join(import.meta.dirname, 'node_modules', '.bin', 'node')
const EMULATOR = join(import.meta.dirname, 'slack-emulator.js')
const CHANNEL = 'analytics'
const SIGNING_SECRET = 'not-a-secret'
const BOT_TOKEN = 'xoxb-bot'
const PERSON_TOKEN = 'xoxp-alice'
const BOT = { user_id: 'U0BOT00001', bot_id: 'B0BOT00001', app_id: 'A0APP00001' }
const ANSWER_MS = 120_000
const POLL_MS = 100

/** Starts an independent Slack on a free port with one workspace, in which `alice` and the bot are. Its bot token may do what the manifest says. */
export async function startSlack(botScopes) {
  const port = await freePort()
  const settings = JSON.stringify({ bot: BOT, port, seed: workspace(botScopes) })
  const emulator = spawn(NODE, [EMULATOR, settings], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(emulator, 'exit')
  await Promise.race([once(emulator, 'message'), ended.then(([code]) => Promise.reject(new Error(`Slack ended with code ${code}`)))])
  const tell = async message => {
    emulator.send(message)
    await once(emulator, 'message')
  }
  return {
    ...person(`http://127.0.0.1:${port}/api/`),
    environment: {
      CHATBOT_SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
      CHATBOT_SLACK_BOT_TOKEN: BOT_TOKEN,
      CHATBOT_SLACK_SIGNING_SECRET: SIGNING_SECRET,
    },
    mention: `<@${BOT.user_id}>`,
    /** From now on events go to that server. */
    sendEventsTo: server => tell({ subscribe: `${server.address}/slack/events` }),
    /** How often each event is sent, from now on. */
    deliverTimes: times => tell({ deliveries: times }),
    /** Takes connections and answers nothing, until it resumes. */
    freeze: () => emulator.kill('SIGSTOP'),
    resume: () => emulator.kill('SIGCONT'),
    stop: async () => {
      emulator.kill('SIGKILL')
      await ended
    },
  }
}

function workspace(botScopes) {
  return {
    team: { name: 'Acme', domain: 'acme' },
    signing_secret: SIGNING_SECRET,
    strict_scopes: true,
    users: [{ name: 'alice', real_name: 'Alice' }],
    channels: [{ name: CHANNEL }],
    oauth_apps: [{ ...BOT, client_id: '1.2', client_secret: 'none', name: 'Analytics', bot_name: 'analytics', bot_user_id: BOT.user_id }],
    tokens: [
      { ...BOT, token: BOT_TOKEN, type: 'bot', bot_user_id: BOT.user_id, client_id: '1.2', scopes: botScopes.join(',') },
      { token: PERSON_TOKEN, type: 'user', user: 'alice', scopes: 'chat:write,im:write,im:history,channels:history,files:read' },
    ],
  }
}

/** What Alice does, and what she sees. */
function person(api) {
  async function call(method, values) {
    const response = await fetch(api + method, {
      method: 'POST',
      headers: { authorization: `Bearer ${PERSON_TOKEN}` },
      body: new URLSearchParams(values),
    })
    const answer = await response.json()
    if (!answer.ok) throw new Error(`${method}: ${answer.error}`)
    return answer
  }

  /** Says it in the channel, a direct message or a thread; gives the thread that the answer belongs in. */
  async function say(text, { channel = CHANNEL, thread = null } = {}) {
    const posted = await call('chat.postMessage', { channel, text, ...(thread && { thread_ts: thread }) })
    return { channel: posted.channel, thread: thread ?? posted.ts, message: posted.message }
  }

  async function directMessages() {
    return (await call('conversations.open', { users: BOT.user_id })).channel.id
  }

  /** What the bot has said in that thread, and the pictures that it has shown there. A ping after a slow answer is neither: it has no blocks. */
  async function botIn({ channel, thread }) {
    const { messages } = await call('conversations.replies', { channel, ts: thread })
    const own = messages.filter(message => message.user === BOT.user_id || message.bot_id === BOT.bot_id)
    return {
      said: own.filter(message => message.blocks),
      pictures: own.flatMap(message => message.files ?? []),
    }
  }

  /** Waits until the thread looks like that. */
  async function until(place, isSo) {
    let seen
    for (const deadline = Date.now() + ANSWER_MS; Date.now() < deadline; await wait(POLL_MS)) {
      seen = await botIn(place)
      if (isSo(seen)) return seen
    }
    throw new Error(`Still not so after ${ANSWER_MS / 1_000} s: ${JSON.stringify(seen, null, 2)}`)
  }

  return { say, directMessages, botIn, until }
}

/** Tells that server itself of a mention, as Slack would; gives its response. */
export function tellOfMention(server, { channel, message }) {
  const body = JSON.stringify({
    type: 'event_callback',
    team_id: message.team ?? 'T000000001',
    api_app_id: BOT.app_id,
    event_id: `Ev${randomUUID()}`,
    event_time: Math.floor(Date.now() / 1_000),
    authorizations: [{ user_id: BOT.user_id, is_bot: true }],
    event: { type: 'app_mention', user: message.user, channel, text: message.text, ts: message.ts, event_ts: message.ts },
  })
  const timestamp = String(Math.floor(Date.now() / 1_000))
  const signature = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`
  return fetch(`${server.address}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature },
    body,
  })
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from './server.js'
import { startNotes } from './slack-notes.js'
import { person } from './slack-person.js'
import { BOT, SIGNING_SECRET, postEvent } from './slack-signed.js'

const NODE = join(import.meta.dirname, 'node_modules', '.bin', 'node')
const EMULATOR = join(import.meta.dirname, 'slack-emulator.js')
const CHANNEL = 'analytics'
const BOT_TOKEN = 'xoxb-bot'
/** Of everybody there; not the bot's. */
const ZONE = 'Pacific/Auckland'
const PEOPLE = ['alice', 'bob']
const PERSON_SCOPES = 'chat:write,im:write,im:history,channels:read,channels:history,groups:read,groups:history,files:read'

/**
 * Starts an independent Slack on a free port with one workspace, in which `alice`, `bob` and the bot are. Its bot token may do what the
 * manifest says. The bot is in the open channels `analytics` and `closed`, and not in the private one, `board`.
 * What Alice can do is also there without her name.
 */
export async function startSlack(botScopes) {
  const port = await freePort()
  const settings = JSON.stringify({ bot: BOT, port, zone: ZONE, seed: workspace(botScopes) })
  const emulator = spawn(NODE, [EMULATOR, settings], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(emulator, 'exit')
  await Promise.race([once(emulator, 'message'), ended.then(([code]) => Promise.reject(new Error(`Slack ended with code ${code}`)))])
  const tell = async message => {
    emulator.send(message)
    await once(emulator, 'message')
  }
  const api = `http://127.0.0.1:${port}/api/`
  const notes = await startNotes()
  let server
  const [alice, bob] = await Promise.all(PEOPLE.map(name =>
    person({ name, api, token: tokenOf(name), botToken: BOT_TOKEN, notes, channel: CHANNEL, server: () => server })))
  const { channels } = await alice.call('conversations.list', { types: 'public_channel,private_channel' })
  return {
    ...alice,
    alice,
    bob,
    /** By name. */
    channels: Object.fromEntries(channels.map(({ name, id }) => [name, id])),
    environment: {
      CHATBOT_SLACK_API_URL: api,
      CHATBOT_SLACK_BOT_TOKEN: BOT_TOKEN,
      CHATBOT_SLACK_SIGNING_SECRET: SIGNING_SECRET,
    },
    mention: `<@${BOT.user_id}>`,
    /** From now on events, commands and clicks go to that server. */
    sendEventsTo: async to => {
      server = to
      await tell({ subscribe: `${to.address}/slack/events` })
    },
    /** How often each event is sent, from now on. */
    deliverTimes: times => tell({ deliveries: times }),
    /** Takes connections and answers nothing, until it resumes. */
    freeze: () => emulator.kill('SIGSTOP'),
    resume: () => emulator.kill('SIGCONT'),
    stop: async () => {
      emulator.kill('SIGKILL')
      await notes.stop()
      await ended
    },
  }
}

function workspace(botScopes) {
  return {
    team: { name: 'Acme', domain: 'acme' },
    signing_secret: SIGNING_SECRET,
    strict_scopes: true,
    users: PEOPLE.map(name => ({ name, real_name: name[0].toUpperCase() + name.slice(1) })),
    channels: [{ name: CHANNEL }, { name: 'closed' }, { name: 'board', is_private: true }],
    oauth_apps: [{ ...BOT, client_id: '1.2', client_secret: 'none', name: 'Analytics', bot_name: 'analytics', bot_user_id: BOT.user_id }],
    tokens: [
      { ...BOT, token: BOT_TOKEN, type: 'bot', bot_user_id: BOT.user_id, client_id: '1.2', scopes: botScopes.join(',') },
      ...PEOPLE.map(name => ({ token: tokenOf(name), type: 'user', user: name, scopes: PERSON_SCOPES })),
    ],
  }
}

function tokenOf(name) {
  return `xoxp-${name}`
}

/** Tells that server itself of a mention, as Slack would; gives its response. */
export function tellOfMention(server, { channel, message }) {
  const { user, text, ts } = message
  return postEvent(server, { type: 'app_mention', user, channel, text, ts, event_ts: ts }, message.team)
}

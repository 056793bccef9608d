import { spawn } from 'node:child_process'
import { createSign, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './server.js'

const PLAYGROUND = join(import.meta.dirname, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js')
const APP_ID = '11111111-2222-3333-4444-555555555555'
const ISSUER = 'https://api.botframework.com'
const CARD = 'application/vnd.microsoft.card.adaptive'
const MENTION = '<at>Test Bot</at>'
const START_MS = 60_000
const ANSWER_MS = 120_000
const POLL_MS = 100

/**
 * Starts an independent Teams on free ports, with a chat, a group and a channel, and in front of the bot whatever signs its messages
 * as the Bot Connector does: the emulator itself has no keys. The bot checks each token.
 */
export async function startTeams() {
  const port = await freePort()
  const relay = await startRelay(port)
  const signer = await startSigner(relay.address)
  const folder = await mkdtemp(join(tmpdir(), 'chatbot-teams-'))
  const args = ['start', '-e', `${signer.address}/api/messages`, '-c', 'msteams', '--disable-telemetry', '-p', String(port)]
  const emulator = spawn(process.execPath, [PLAYGROUND, ...args], {
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(emulator, 'exit')
  const address = `http://127.0.0.1:${port}`
  const seen = []
  let socket
  const stop = async () => {
    socket?.close()
    if (emulator.exitCode === null) emulator.kill('SIGKILL')
    await ended
    await signer.stop()
    await relay.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return {
    environment: {
      CHATBOT_TEAMS_EMULATOR: 'true',
      CHATBOT_TEAMS_APP_ID: APP_ID,
      CHATBOT_TEAMS_OPENID_URL: `${signer.address}/metadata`,
    },
    /** Calls `then` each time when the emulator has taken a message of the bot's, or a change of one, and before the bot hears so. */
    afterEachCall: then => relay.afterEachCall(then),
    /** From now on messages go to that server. */
    async sendTo(server) {
      signer.sendTo(server)
      const ids = await places(address)
      if (socket) return ids
      socket = listen(address, seen)
      await new Promise(resolve => { socket.onopen = resolve })
      return ids
    },
    /** The client that people look at in a browser. */
    page: address,
    stop,
    ...person(address, seen),
  }
}

async function places(address) {
  for (const deadline = Date.now() + START_MS; Date.now() < deadline; await wait(POLL_MS)) {
    const response = await fetch(`${address}/_internal/v1/testConfig`).catch(() => null)
    if (response?.ok) return response.json()
  }
  throw new Error(`The emulator of Teams did not start within ${START_MS / 1_000} s`)
}

/** Remembers all that is shown, in order. */
function listen(address, seen) {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`)
  socket.addEventListener('message', ({ data }) => seen.push(JSON.parse(data)))
  return socket
}

/** What somebody does in Teams, and what they see. */
function person(address, seen) {
  async function post(path, body) {
    const response = await fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
    return text ? JSON.parse(text) : {}
  }

  return {
    seen,
    say: (conversation, text) => post(`/_conversation/v1/conversations/${conversation}/messages`, {
      from: { id: 'user-id-0' },
      text,
      textFormat: 'plain',
    }),
    mention: (conversation, bot, text) => post(`/_conversation/v1/conversations/${conversation}/messages`, {
      from: { id: 'user-id-0' },
      text: `${MENTION}&nbsp;${text}`,
      textFormat: 'plain',
      mentions: [{ mentioned: { id: bot }, text: MENTION }],
    }),
    /** Uses a button of that card; gives what the bot says to whoever clicked. */
    click: (conversation, replyToId, verb, data) => post('/_conversation/v1/invoke', {
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      from: { id: 'user-id-0' },
      conversation: { id: conversation },
      replyToId,
    }),
    /** Of each message of the bot that began since then, the cards that were shown in its place, in order. */
    cardsSince: from => cardsOf(seen.slice(from), new Set(seen.slice(0, from).map(({ message }) => message?.messageId))),
    async until(found) {
      for (const deadline = Date.now() + ANSWER_MS; Date.now() < deadline; await wait(POLL_MS)) {
        if (found()) return
      }
      throw new Error(`Not seen in Teams within ${ANSWER_MS / 1_000} s: ${JSON.stringify(seen).slice(-3_000)}`)
    },
  }
}

function cardsOf(events, earlier) {
  const messages = new Map()
  for (const { message } of events) {
    const card = message?.attachments?.find(({ contentType }) => contentType === CARD)
    if (card && !earlier.has(message.messageId)) messages.set(message.messageId, [...(messages.get(message.messageId) ?? []), JSON.stringify(card.content)])
  }
  return [...messages.values()]
}

/** Passes on what the emulator posts, with a token of the Bot Connector's kind, and publishes the key. The bot answers at the relay. */
async function startSigner(relay) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', endorsements: ['msteams'] }
  let bot
  const sign = serviceUrl => token(serviceUrl, privateKey)
  const answer = (response, value) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value))
  const server = createServer((incoming, response) => {
    if (incoming.url === '/metadata') return answer(response, { issuer: ISSUER, jwks_uri: `${address()}/keys` })
    if (incoming.url === '/keys') return answer(response, { keys: [key] })
    if (!bot) return response.writeHead(405).end()
    return pass(incoming, response, bot, sign, relay)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = () => addressOf(server)
  return { address: address(), sendTo: to => { bot = to.address }, stop: () => close(server) }
}

/** Stands between the bot and the emulator, so that a test can look at each call. */
async function startRelay(emulatorPort) {
  let then = async () => {}
  const server = createServer(async (incoming, response) => {
    const body = await read(incoming)
    const answer = await forward(`http://127.0.0.1:${emulatorPort}`, incoming, { 'content-type': 'application/json' }, body)
    const content = await read(answer)
    if (/\/activities/.test(incoming.url)) await then()
    response.writeHead(answer.statusCode, { 'content-type': answer.headers['content-type'] ?? 'application/json' }).end(content)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { address: addressOf(server), afterEachCall: call => { then = call }, stop: () => close(server) }
}

const addressOf = server => `http://127.0.0.1:${server.address().port}`

async function close(server) {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}

function token(serviceUrl, privateKey) {
  const now = Math.floor(Date.now() / 1_000)
  const encoded = value => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iss: ISSUER, aud: APP_ID, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3_600 }
  const signed = `${encoded({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${encoded(claims)}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey).toString('base64url')}`
}

async function pass(incoming, response, bot, sign, relay) {
  const body = await read(incoming)
  const headers = { 'content-type': 'application/json' }
  let sent = body
  if (body.length) {
    const activity = JSON.parse(body)
    if (activity.serviceUrl) activity.serviceUrl = activity.serviceUrl.replace(new URL(activity.serviceUrl).origin, relay)
    headers.authorization = `Bearer ${sign(activity.serviceUrl)}`
    sent = Buffer.from(JSON.stringify(activity))
  }
  try {
    const answer = await forward(bot, incoming, headers, sent)
    response.writeHead(answer.statusCode, { 'content-type': answer.headers['content-type'] ?? 'text/plain' })
    answer.pipe(response)
  } catch {
    response.writeHead(502).end()
  }
}

async function read(stream) {
  const parts = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

/** Resolves with what the other side answers; rejects if it is not there. */
function forward(to, incoming, headers, body) {
  return new Promise((resolve, reject) => {
    request(to + incoming.url, { method: incoming.method, headers }, resolve).on('error', reject).end(body)
  })
}

import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SIGNING_SECRET } from './events.js'
import { answeredIn, storedKeys } from './stored.js'

const ROOT = join(import.meta.dirname, '..', '..')
const DATA = join(ROOT, 'e2e', 'fixtures', 'data')
const TICKS_A_SECOND = 100
const START_MS = 180_000
const POLL_MS = 20

export async function startBolt() {
  const port = await freePort()
  const process = fork(join(import.meta.dirname, 'bolt.js'), { env: { ...environment(), PORT: String(port), SIGNING_SECRET } })
  await once(process, 'message')
  return { port, pid: process.pid, end: () => kill(process) }
}

/** The bot over small tables, with a Slack that answers at once or, if `hold`, never. */
export async function startChatbot(hold) {
  const api = fork(join(import.meta.dirname, 'slack-api.js'), { env: { ...environment(), HOLD: hold ? 'yes' : 'no' } })
  const [apiPort] = await once(api, 'message')
  const port = await freePort()
  const state = await mkdtemp(join(tmpdir(), 'chatbot-load-'))
  const bot = spawn(join(ROOT, 'chatbot'), ['serve', '--data', DATA, '--state', state, '--port', String(port)], {
    env: {
      ...environment(),
      CHATBOT_SLACK_BOT_TOKEN: 'xoxb-1',
      CHATBOT_SLACK_SIGNING_SECRET: SIGNING_SECRET,
      CHATBOT_SLACK_API_URL: `http://127.0.0.1:${apiPort}/api/`,
    },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  await untilReady(port, bot)
  /** Kills it, so that only what is durable counts, and gives what it has stored. */
  const end = async () => {
    api.send('calls')
    const [apiCalls] = await once(api, 'message')
    await kill(bot)
    await kill(api)
    const stored = storedKeys(state)
    await rm(state, { recursive: true, force: true })
    return { ...stored, apiCalls }
  }
  return { port, pid: bot.pid, end, requestIdIn: channel => answeredIn(state, channel) }
}

/** User and system time of a process, with all its threads. */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
}

function environment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('CHATBOT_SLACK_')))
}

async function kill(process) {
  const ended = once(process, 'exit')
  process.kill('SIGKILL')
  await ended
}

async function untilReady(port, bot) {
  for (const deadline = Date.now() + START_MS; Date.now() < deadline; await wait(POLL_MS)) {
    if (bot.exitCode !== null) throw new Error(`The bot ended with code ${bot.exitCode}`)
    const response = await fetch(`http://127.0.0.1:${port}/actuator/health/readiness`).catch(() => null)
    if (response?.ok) return
  }
  throw new Error(`The bot was not ready within ${START_MS / 1_000} s`)
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

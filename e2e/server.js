import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '..')
const FIXTURES = join(import.meta.dirname, 'fixtures', 'data')
const START_MS = 180_000
const POLL_MS = 100

/**
 * Starts the real bot on a free port: the jar that CHATBOT_JAR names, or that was built in local/target, or else whatever the
 * launcher builds. `data` is its folder, or null for the data set that the bot makes up itself. `stop()` ends that process and no other,
 * and removes its state; `halt()` leaves the state, which another start takes as `earlierState`, and so does `kill()`, which gives it no
 * time for anything.
 */
export async function startServer(environment = {}, data = FIXTURES, earlierState = null) {
  const port = await freePort()
  const state = earlierState ?? (await mkdtemp(join(tmpdir(), 'chatbot-e2e-')))
  const bot = spawn(join(ROOT, 'chatbot'), [...(data ? ['--data', data] : []), '--state', state, '--port', String(port)], {
    env: { ...process.env, ...(await jarToRun()), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = collect(bot)
  const ended = once(bot, 'exit')
  const halt = async () => {
    if (bot.exitCode === null && bot.signalCode === null) bot.kill('SIGTERM')
    await ended
    return state
  }
  const stop = async () => {
    await halt()
    await rm(state, { recursive: true, force: true })
  }
  const kill = async () => {
    bot.kill('SIGKILL')
    await ended
    return state
  }
  const address = `http://127.0.0.1:${port}`
  try {
    await isHealthy(address, bot)
  } catch (error) {
    await stop()
    throw new Error(`${error.message}\n${output()}`)
  }
  return { address, output, stop, halt, kill }
}

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

export async function jarToRun() {
  if (process.env.CHATBOT_JAR) return {}
  const folder = join(ROOT, 'local', 'target')
  const files = await readdir(folder).catch(() => [])
  const jar = files.find(name => /^local-.*\.jar$/.test(name))
  return jar ? ((await preparedFrom(join(folder, jar))) ?? { CHATBOT_JAR: join(folder, jar) }) : {}
}

/** The same jar unpacked and with a cache of what the JVM loads, as the integration tests of `local` leave it: starts in half the time. */
async function preparedFrom(jar) {
  const app = join(ROOT, 'local', 'target', 'app')
  const cache = join(app, 'chatbot.aot')
  const [packaged, prepared] = await Promise.all([stat(jar), stat(cache).catch(() => null)])
  // Each build sets the jar's time to the same day; when the file changed, its file system knows.
  if (!prepared || prepared.ctimeMs < packaged.ctimeMs) return null
  return { CHATBOT_JAR: join(app, 'chatbot.jar'), CHATBOT_JAVA_OPTS: `-XX:AOTCache=${cache} -XX:TieredStopAtLevel=1` }
}

function collect(bot) {
  const parts = []
  bot.stdout.on('data', part => parts.push(part))
  bot.stderr.on('data', part => parts.push(part))
  return () => Buffer.concat(parts).toString()
}

async function isHealthy(address, bot) {
  for (const deadline = Date.now() + START_MS; Date.now() < deadline; await wait(POLL_MS)) {
    if (bot.exitCode !== null) throw new Error(`The bot ended with code ${bot.exitCode}`)
    const response = await fetch(`${address}/actuator/health`).catch(() => null)
    if (response?.ok) return
  }
  throw new Error(`The bot did not start within ${START_MS / 1_000} s`)
}

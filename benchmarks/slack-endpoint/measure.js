import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { Sender } from './load.js'
import { quantiles, rounded } from './figures.js'
import { cpuSeconds, startBolt, startChatbot } from './servers.js'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '32' },
    seconds: { type: 'string', default: '20' },
    'warm-up': { type: 'string', default: '100000' },
    only: { type: 'string' },
  },
})
const ROUNDS = Number(options.rounds)
const CONNECTIONS = Number(options.connections)
const SECONDS = Number(options.seconds)
const WARM_UP_REQUESTS = Number(options['warm-up'])
const FIRST_RATE = 50
const STEADY_RATE = 200

const SERVERS = {
  bolt: { label: '@slack/bolt, does nothing', start: startBolt },
  held: { label: 'chatbot, Slack takes no post', start: () => startChatbot(true) },
  answering: { label: 'chatbot, answers too', start: () => startChatbot(false) },
}

/** One fresh start: its first second, a warm-up, as fast as it goes, and then a steady rate. */
async function measure(start) {
  const load = loadavg()[0]
  const server = await start()
  const sender = new Sender(server.port)
  const first = quantiles(await sender.openLoop(FIRST_RATE, 1))
  await sender.requests(CONNECTIONS, WARM_UP_REQUESTS)
  const fast = await withCpu(server.pid, sender, () => sender.closedLoop(CONNECTIONS, SECONDS))
  const steady = await withCpu(server.pid, sender, () => sender.openLoop(STEADY_RATE, SECONDS))
  const ended = await server.end()
  return { load, first, throughput: fast.result, fastCpu: fast.cpu, ...steadyOf(steady), ...kept(sender, ended) }
}

function steadyOf({ result, cpu }) {
  return { steady: quantiles(result), steadyCpu: cpu }
}

/** CPU in milliseconds for each request that was sent meanwhile. */
async function withCpu(pid, sender, run) {
  const cpu = cpuSeconds(pid)
  const sent = sender.accepted.length
  const result = await run()
  return { result, cpu: ((cpuSeconds(pid) - cpu) * 1_000) / (sender.accepted.length - sent) }
}

/** Lost: accepted and not in the store. Extra: in the store twice, or never accepted. */
function kept(sender, ended) {
  const counts = { accepted: sender.accepted.length, refused: sender.refused }
  if (!ended) return counts
  const stored = new Set(ended.keys)
  const accepted = new Set(sender.accepted)
  const lost = sender.accepted.filter(key => !stored.has(key)).length
  const extra = ended.keys.length - stored.size + [...stored].filter(key => !accepted.has(key)).length
  return { ...counts, lost, extra, finished: ended.finished, apiCalls: ended.apiCalls }
}

const COLUMNS = {
  'load before': run => run.load,
  'first second p50 ms': run => run.first.p50,
  'first second p99 ms': run => run.first.p99,
  'requests/s': run => run.throughput,
  'CPU ms/request': run => run.fastCpu,
  '200/s p50 ms': run => run.steady.p50,
  '200/s p99 ms': run => run.steady.p99,
  '200/s max ms': run => run.steady.max,
  'CPU ms/request at 200/s': run => run.steadyCpu,
  accepted: run => run.accepted,
  refused: run => run.refused,
  lost: run => run.lost,
  extra: run => run.extra,
  answered: run => run.finished,
  'calls of Slack': run => run.apiCalls,
}

/** The middle of the runs, and their spread. */
function cell(runs, column) {
  const numbers = runs.map(column).filter(number => number !== undefined).toSorted((a, b) => a - b)
  if (numbers.length === 0) return '–'
  const [low, middle, high] = [numbers[0], numbers[numbers.length >> 1], numbers.at(-1)].map(rounded)
  return low === high ? middle : `${middle} (${low} to ${high})`
}

function print(runs) {
  const names = Object.keys(runs)
  console.log(`\n| | ${names.map(name => SERVERS[name].label).join(' | ')} |\n|---|${names.map(() => '---:|').join('')}`)
  for (const [label, column] of Object.entries(COLUMNS)) {
    console.log(`| ${label} | ${names.map(name => cell(runs[name], column)).join(' | ')} |`)
  }
}

const chosen = options.only ? options.only.split(',') : Object.keys(SERVERS)
const runs = Object.fromEntries(chosen.map(name => [name, []]))
for (let round = 1; round <= ROUNDS; round++) {
  for (const name of chosen) {
    const run = await measure(SERVERS[name].start)
    runs[name].push(run)
    console.error(`round ${round}, ${SERVERS[name].label}: ${JSON.stringify(run)}`)
  }
}
print(runs)
if (Object.values(runs).flat().some(run => run.refused || run.lost || run.extra)) process.exitCode = 1

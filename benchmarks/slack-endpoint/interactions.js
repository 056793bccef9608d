import { loadavg } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { click, command, shortcut, signedRequest, submission } from './events.js'
import { quantiles, rounded } from './figures.js'
import { Sender } from './load.js'
import { startChatbot } from './servers.js'

/** Commands, clicks and a shortcut in turn, each as often as the others, while the bot also does what they ask for. */
const RATE = 50
const WARM_UP_SECONDS = 10
const SECONDS = 30
const FORM = 'application/x-www-form-urlencoded'
const ANSWER_MS = 60_000

const server = await startChatbot(false)
const sender = new Sender(server.port)
const answered = await answer()
let turn = 0

const KINDS = {
  '/ask': () => command('/ask', 'what was the total amount of orders by region?'),
  '/ask-here': () => command('/ask-here', 'how many orders are there?'),
  '/ask help': () => command('/ask', 'help'),
  '/tables': () => command('/tables', ''),
  '/describe': () => command('/describe', 'orders'),
  'show the SQL': () => click(answered.place, 'answer_show_sql', answered.id),
  CSV: () => click(answered.place, 'answer_csv', answered.id),
  'run again': () => click(answered.place, 'answer_run_again', answered.id),
  share: () => click(answered.place, 'answer_share', answered.id),
  cancel: () => click(answered.place, 'answer_cancel', answered.id),
  'another chart': () => click(answered.place, 'answer_chart_type', undefined, {
    type: 'static_select', block_id: `controls ${answered.id}`, selected_option: { value: ['pie', 'bar'][turn++ % 2] },
  }),
  thumbs: () => click(answered.place, 'answer_feedback', `${answered.id} up`),
  'comment, sent off': () => submission('feedback_comment', answered.id, {
    comment: { comment: { type: 'plain_text_input', value: 'Wrong year.' } },
  }),
  'ask about this': () => shortcut(answered.place),
}

/** An answer to click on: its request_id, as every signed body that names none would be refused. */
async function answer() {
  await sender.send()
  const [key] = sender.accepted
  const [channel, ts] = key.split('/')
  for (const deadline = Date.now() + ANSWER_MS; Date.now() < deadline; await wait(100)) {
    const id = await server.requestIdIn(channel)
    if (id) return { id, place: { channel, ts } }
  }
  throw new Error('The question to click on was not answered')
}

async function round(seconds) {
  const names = Object.keys(KINDS)
  const times = Object.fromEntries(names.map(name => [name, []]))
  await sender.openLoop(RATE, seconds, async (due, i) => {
    const name = names[i % names.length]
    times[name].push(await sender.post(name, signedRequest(KINDS[name](), FORM), due))
  })
  return times
}

const load = loadavg()[0]
await round(WARM_UP_SECONDS)
const times = await round(SECONDS)
console.log(`load before ${load}, ${RATE}/s for ${SECONDS} s, refused ${sender.refused}\n\n| | p50 ms | p99 ms | max ms |\n|---|---:|---:|---:|`)
for (const [name, measured] of [...Object.entries(times), ['all', Object.values(times).flat()]]) {
  const { p50, p99, max } = quantiles(measured)
  console.log(`| ${name} | ${rounded(p50)} | ${rounded(p99)} | ${rounded(max)} |`)
}
await server.end()
process.exitCode = sender.refused > 0 ? 1 : 0

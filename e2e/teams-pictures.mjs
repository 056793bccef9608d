import { createServer } from 'node:http'
import { mkdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { launchBrowser, missingBrowser } from './browser.js'

/** Draws the cards that bot-teams' golden files hold, with Microsoft's own renderer, so that people can look at them. */

const ROOT = join(import.meta.dirname, '..')
const GOLDEN = join(ROOT, 'bot-teams/src/test/resources/org/analyticschatbot/botteams/rendering/golden')
const IMAGES = join(ROOT, 'docs/images')
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.png': 'image/png' }
const FILES = {
  '/': 'teams-preview/index.html',
  '/teams.css': 'teams-preview/teams.css',
  '/preview.js': 'teams-preview/preview.js',
  '/adaptivecards.js': 'node_modules/adaptivecards/dist/adaptivecards.min.js',
}

const REVENUE = 'Revenue, orders and average order by region in Q3?'
const PICTURES = {
  'teams-progress': [[REVENUE, 'acknowledged'], [null, 'working']],
  'teams-table': [[REVENUE, 'table']],
  'teams-chart-choice': [[null, 'table', { press: 'Chart' }]],
  'teams-single': [['How many orders are there?', 'table-single'], ['Show lost orders', 'table-empty']],
  'teams-cut': [['Show all orders by time', 'table-cut']],
  'teams-metadata': [['What data is there?', 'metadata']],
  'teams-clarification': [['What is the total amount by region?', 'clarification']],
  'teams-refusal': [['Why do people like tea?', 'refusal']],
  'teams-failure': [['Show every order with every item', 'failure'], [null, 'cancelled']],
  'teams-welcome': [['help', 'welcome']],
  'teams-share': [[null, 'share'], [null, 'shared']],
  'teams-removal': [[null, 'table-single', { press: '❌ Remove' }]],
  'teams-sql': [[null, 'sql']],
  'teams-feedback': [[null, 'feedback']],
}

const missing = missingBrowser()
if (missing) throw new Error(missing)

const server = createServer(serve).listen(0, '127.0.0.1')
const browser = await launchBrowser()
try {
  await mkdir(IMAGES, { recursive: true })
  for (const [name, chat] of Object.entries(PICTURES)) await picture(name, chat)
} finally {
  await browser.close()
  server.close()
}

async function picture(name, chat) {
  const page = await browser.newPage({ viewport: { width: 760, height: 400 }, deviceScaleFactor: 1.5 })
  page.on('pageerror', error => { throw error })
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  for (const [question, golden, { press } = {}] of chat) {
    const message = JSON.parse(await readFile(join(GOLDEN, `${golden}.json`), 'utf8'))
    const faults = await page.evaluate(([asked, answer]) => window.show(asked, answer), [question, message])
    if (faults.length > 0) throw new Error(`${golden}: ${faults.join('; ')}`)
    if (press) await page.getByRole('button', { name: press, exact: true }).click()
  }
  await page.locator('main').screenshot({ path: join(IMAGES, `${name}.png`) })
  await page.close()
}

async function serve({ url }, response) {
  if (!FILES[url]) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': TYPES[extname(FILES[url])] })
  response.end(await readFile(join(import.meta.dirname, FILES[url])))
}

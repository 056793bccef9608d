import { createServer } from 'node:http'
import { mkdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { launchBrowser, missingBrowser } from './browser.js'

/** Draws the messages that bot-slack's golden files hold, so that people can look at what they agree to. */

const ROOT = join(import.meta.dirname, '..')
const PAGE = join(import.meta.dirname, 'slack-preview')
const GOLDEN = join(ROOT, 'bot-slack/src/test/resources/org/analyticschatbot/botslack/rendering/golden')
const VIEWS = join(GOLDEN, '../views/golden')
const IMAGES = join(ROOT, 'docs/images')
const CHART = join(ROOT, 'docs/charts/bar-5.png')
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.png': 'image/png' }

const REVENUE = 'Revenue, orders and average order by region in Q3?'
const PICTURES = {
  'slack-progress': [[REVENUE, 'acknowledged'], [null, 'working']],
  'slack-table': [[REVENUE, 'table']],
  'slack-chart-picture': [['What did each store sell this year?', 'table-picture']],
  'slack-chart-drawn': [['How many orders were there in each month?', 'table-drawn']],
  'slack-table-plain': [[REVENUE, 'table-plain']],
  'slack-table-preformatted': [[REVENUE, 'table-preformatted']],
  'slack-table-text': [[REVENUE, 'table-text']],
  'slack-single': [['How many orders are there?', 'table-single'], ['Show lost orders', 'table-empty']],
  'slack-cut': [['Show all orders by time', 'table-cut']],
  'slack-cut-preformatted': [['Show all orders by time', 'table-cut-preformatted']],
  'slack-limited': [['Show all orders by time', 'table-limited']],
  'slack-metadata': [['What data is there?', 'metadata']],
  'slack-clarification': [['What is the total amount by region?', 'clarification']],
  'slack-refusal': [['Why do people like tea?', 'refusal']],
  'slack-failure': [['Show every order with every item', 'failure']],
  'slack-welcome': [['', 'welcome']],
  'slack-csv': [[null, 'csv']],
}
const WINDOWS = { 'slack-sql': 'sql', 'slack-share': 'share', 'slack-feedback': 'feedback', 'slack-ask': 'ask', 'slack-home': 'home' }

const missing = missingBrowser()
if (missing) throw new Error(missing)

const server = createServer(serve).listen(0, '127.0.0.1')
const browser = await launchBrowser()
try {
  await mkdir(IMAGES, { recursive: true })
  for (const [name, thread] of Object.entries(PICTURES)) await picture(name, page => showThread(page, thread))
  for (const [name, view] of Object.entries(WINDOWS)) await picture(name, page => showView(page, view))
} finally {
  await browser.close()
  server.close()
}

async function picture(name, show) {
  const page = await browser.newPage({ viewport: { width: 760, height: 400 }, deviceScaleFactor: 1.5 })
  page.on('pageerror', error => { throw error })
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  await show(page)
  await page.locator('main').screenshot({ path: join(IMAGES, `${name}.png`) })
  await page.close()
}

async function showThread(page, thread) {
  for (const [question, golden] of thread) {
    await page.evaluate(([asked, answer]) => window.show(asked, answer), [question, await read(GOLDEN, golden)])
  }
}

async function showView(page, golden) {
  await page.evaluate(view => window.showView(view), await read(VIEWS, golden))
}

async function read(folder, golden) {
  return JSON.parse(await readFile(join(folder, `${golden}.json`), 'utf8'))
}

async function serve({ url }, response) {
  const file = url === '/' ? 'index.html' : url.slice(1)
  const type = TYPES[extname(file)]
  if (!type || file.includes('/')) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': type }).end(await readFile(file === 'chart.png' ? CHART : join(PAGE, file)))
}

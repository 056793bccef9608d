import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser, missingBrowser } from './browser.js'
import { startServer } from './server.js'
import { startTeams } from './teams.js'

const QUESTION = 'What is the total amount by region?'
const ANSWER_MS = 60_000

let teams
let server
let browser
let page

before(async () => {
  const missing = missingBrowser()
  if (missing) throw new Error(missing)
  teams = await startTeams()
  server = await startServer(teams.environment)
  await teams.sendTo(server)
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 1400 } })
  await page.route('**/*', route => isOf(teams.page, route.request().url()) ? route.continue() : route.abort())
  await page.goto(teams.page)
})

after(async () => {
  await browser?.close()
  await server?.stop()
  await teams?.stop()
})

/** The emulator's page asks the network for fonts; no test does. */
const isOf = (address, url) => url.startsWith(address) || url.startsWith('data:')

/** What the page shows of the answer that came last. */
const lastCard = () => page.locator('.ac-adaptiveCard').filter({ has: page.getByRole('button', { name: 'Show SQL' }) }).last()

async function isDrawn(image) {
  return image.evaluate(shown => shown.complete && shown.naturalWidth > 0 && shown.clientWidth > 0)
}

test('a question typed in the chat is answered by one card with sentence, table, chart and buttons', async () => {
  await page.locator('[contenteditable=true]').first().click()
  await page.keyboard.type(QUESTION)
  await page.keyboard.press('Enter')

  const card = lastCard()
  const chart = card.getByRole('img', { name: /total amount/i })
  await chart.waitFor({ timeout: ANSWER_MS })

  assert.match(await card.innerText(), /Total amount by region: 4 rows/)
  assert.equal(await card.getByRole('table').getByText(/North|East|South|West/).count(), 4)
  assert.ok(await isDrawn(chart))
  for (const name of ['Show SQL', 'CSV', 'Run again', 'Chart']) {
    assert.ok(await card.getByRole('button', { name, exact: true }).isVisible(), name)
  }
  if (process.env.CHATBOT_PICTURES) await card.screenshot({ path: `${process.env.CHATBOT_PICTURES}/teams-playground.png` })
})

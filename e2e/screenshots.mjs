import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser, missingBrowser } from './browser.js'
import { chatOn } from './chat.js'
import { startServer } from './server.js'

/** They suit the data set that the bot makes up itself; change them together with CHATBOT_E2E_DATA. */
const QUESTIONS = {
  before: 'orders per store in 2025',
  course: 'revenue by month',
  ranking: 'top 5 products by revenue last month',
  phone: 'revenue by month',
  long: 'show all orders',
  number: 'How many orders are there?',
  refused: 'Why do people like tea?',
}
const TABLE = 'orders'

const IMAGES = join(import.meta.dirname, '..', 'docs', 'images')
const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

const missing = missingBrowser()
if (missing) throw new Error(missing)

const server = await startServer({}, process.env.CHATBOT_E2E_DATA ?? null)
const browser = await launchBrowser()
try {
  await mkdir(IMAGES, { recursive: true })
  await picture('web-welcome.png', {}, async () => {})
  await picture('web-answer.png', {}, chart(QUESTIONS.before, QUESTIONS.course))
  await picture('web-dark.png', { colorScheme: 'dark' }, chart(QUESTIONS.course, QUESTIONS.ranking))
  await picture('web-phone.png', { viewport: PHONE }, chart(QUESTIONS.phone))
  await picture('web-rows.png', {}, rows)
  await picture('web-refusal.png', {}, chat => chat.ask(QUESTIONS.refused))
  await picture('web-tables.png', {}, tables)
  await picture('web-error.png', {}, error)
} finally {
  await browser.close()
  await server.stop()
}

async function picture(name, settings, prepare) {
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce', ...settings })
  const page = await context.newPage()
  await page.goto(server.address)
  await page.getByRole('list', { name: 'Suggested questions' }).waitFor()
  await prepare(chatOn(page))
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(IMAGES, name) })
  await context.close()
}

function chart(...questions) {
  return async chat => {
    for (const question of questions) await chat.ask(question)
    await isDrawn(chat.newest.locator('canvas'))
  }
}

async function rows(chat) {
  await chat.ask(QUESTIONS.long)
  await chat.newest.getByRole('button', { name: /^Show/ }).click()
  await chat.newest.getByRole('button', { name: 'Show fewer' }).waitFor()
}

async function tables(chat) {
  await chat.page.getByRole('button', { name: 'Tables' }).click()
  const name = chat.page.locator('.table-name', { hasText: new RegExp(`^${TABLE}$`) })
  await name.click()
  await name.scrollIntoViewIfNeeded()
}

async function error(chat) {
  await chat.ask(QUESTIONS.number)
  await chat.page.route('**/createPromptRequest', route => route.abort())
  await chat.ask(QUESTIONS.course)
}

function isDrawn(canvas) {
  return canvas.evaluate(async element => {
    while (!element.style.height) await new Promise(requestAnimationFrame)
  })
}

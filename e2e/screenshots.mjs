import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser, missingBrowser } from './browser.js'
import { chatOn } from './chat.js'
import { startServer } from './server.js'

const IMAGES = join(import.meta.dirname, '..', 'docs', 'images')
const DESKTOP = { width: 1200, height: 800 }
const PHONE = { width: 390, height: 780 }

const missing = missingBrowser()
if (missing) throw new Error(missing)

const server = await startServer()
const browser = await launchBrowser()
try {
  await mkdir(IMAGES, { recursive: true })
  await picture('web-welcome.png', {}, welcome)
  await picture('web-answer.png', {}, answer)
  await picture('web-dark.png', { colorScheme: 'dark' }, answer)
  await picture('web-phone.png', { viewport: PHONE }, answer)
  await picture('web-refusal.png', {}, refusal)
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

async function welcome() {}

async function answer(chat) {
  await chat.ask('How many customers are there for each country?')
  await chat.ask('What is the total amount by month?')
  await isDrawn(chat.newest.locator('canvas'))
}

async function refusal(chat) {
  await chat.ask('Why do people like tea?')
}

async function tables(chat) {
  await chat.page.getByRole('button', { name: 'Tables' }).click()
  await chat.page.getByText('orders', { exact: true }).click()
}

async function error(chat) {
  await chat.ask('How many orders are there?')
  await chat.page.route('**/createPromptRequest', route => route.abort())
  await chat.ask('What is the total amount by region?')
}

function isDrawn(canvas) {
  return canvas.evaluate(async element => {
    while (!element.style.height) await new Promise(requestAnimationFrame)
  })
}

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import axe from 'axe-core'
import { complaintsOf, launchBrowser, optionsForBrowser } from './browser.js'
import { chatOn } from './chat.js'
import { startServer } from './server.js'

const DESKTOP = { width: 1280, height: 860 }
const PHONE = { width: 390, height: 844 }
const WAITING_QUESTIONS = 400

const options = optionsForBrowser()

let server
let browser
let context
let chat
let complaints

before(async () => {
  if (options.skip) return
  browser = await launchBrowser()
  server = await startServer()
})

after(async () => {
  await browser?.close()
  await server?.stop()
})

beforeEach(async () => {
  if (options.skip) return
  context = await browser.newContext({ viewport: DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] })
  chat = await openChat(server.address)
})

afterEach(async () => {
  await context?.close()
})

async function openChat(address) {
  const page = await context.newPage()
  complaints = complaintsOf(page)
  await page.goto(address)
  return chatOn(page)
}

async function seriousFaults(page) {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => globalThis.axe.run())
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

test('the page may run nothing but its own files', options, async () => {
  const response = await chat.page.reload()

  const policy = response.headers()['content-security-policy']
  assert.match(policy, /script-src 'self';/)
  assert.doesNotMatch(policy, /unsafe|\*/)
})

test('a typed question is answered with a sentence, the rows, a chart and the SQL', options, async () => {
  await chat.ask('What is the total amount by region?')

  const answer = chat.newest
  assert.match(await answer.locator('.sentence').innerText(), /North/)
  assert.equal(await answer.getByRole('row').count(), 5)
  assert.match(await answer.locator('.row-count').innerText(), /4 rows/)
  await answer.getByRole('img', { name: /chart/ }).waitFor()
  assert.ok(await hasDrawn(answer.locator('canvas')))
  await answer.locator('summary').click()
  assert.match(await answer.locator('.sql pre').innerText(), /SELECT[\s\S]+GROUP BY "region"/)
  assert.match(await answer.locator('.facts').innerText(), /From orders[\s\S]+Planned by[\s\S]+ms[\s\S]+Request/)
  assert.deepEqual(complaints, [])
})

const hasDrawn = canvas => canvas.evaluate(async element => {
  const isBlank = () => !element.getContext('2d').getImageData(0, 0, element.width, element.height).data.some(Boolean)
  while (isBlank()) await new Promise(requestAnimationFrame)
  return true
})

test('a click on a suggestion asks it', options, async () => {
  const suggestion = chat.page.getByRole('list', { name: 'Suggested questions' }).getByRole('button').first()
  const text = await suggestion.innerText()

  await suggestion.click()

  await chat.settled(text)
  assert.ok(await chat.newest.locator('.sentence').innerText())
  assert.equal(await chat.newest.locator('.error').count(), 0)
})

test('what is not understood offers questions that work', options, async () => {
  await chat.ask('qwertz asdf')
  const example = chat.newest.locator('.choice').first()
  const text = await example.innerText()

  await example.click()

  await chat.settled(text)
  assert.equal(await chat.turns.count(), 2)
})

test('one number is shown large, and its SQL can be copied', options, async () => {
  await chat.ask('How many orders are there?')

  assert.equal(await chat.newest.locator('.figure dd').innerText(), '360')
  await chat.newest.locator('summary').click()
  await chat.newest.getByRole('button', { name: 'Copy' }).click()
  await chat.newest.getByRole('button', { name: 'Copied' }).waitFor()
  assert.match(await chat.page.evaluate(() => navigator.clipboard.readText()), /^SELECT count/)
})

test('twenty rows are shown at first, then all of them, and all are in the file', options, async () => {
  await chat.ask('show all orders')
  const rows = chat.newest.locator('tbody tr')
  assert.equal(await rows.count(), 20)
  assert.match(await chat.newest.locator('.row-count').innerText(), /^20 of 360 rows$/)

  await chat.newest.getByRole('button', { name: 'Show all 360' }).click()

  await chat.newest.getByText('360 rows', { exact: true }).waitFor()
  assert.equal(await rows.count(), 360)
  await chat.newest.getByRole('button', { name: 'Show fewer' }).click()
  assert.equal(await rows.count(), 20)
  const [download] = await Promise.all([chat.page.waitForEvent('download'), chat.newest.getByRole('button', { name: 'CSV' }).click()])
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n')
  assert.equal(lines.length, 361)
})

test('a column sorts both ways, over all rows and not only those that are shown', options, async () => {
  await chat.ask('show all orders')
  await chat.newest.getByRole('button', { name: 'Show all 360' }).waitFor()
  const ids = chat.newest.locator('tbody td:nth-child(1)')
  const header = chat.newest.getByRole('columnheader', { name: 'order id' })

  await header.getByRole('button').click()
  const ascending = await ids.allInnerTexts()
  await header.getByRole('button').click()

  assert.equal(await header.getAttribute('aria-sort'), 'descending')
  assert.deepEqual(ascending.map(Number), Array.from({ length: 20 }, (_, index) => index + 1))
  assert.deepEqual((await ids.allInnerTexts()).map(Number), Array.from({ length: 20 }, (_, index) => 360 - index))
})

test('a course of more rows than the preview is drawn as a whole, and its dates are readable', options, async () => {
  await chat.ask('total amount by ordered on')

  await chat.newest.getByRole('img', { name: /^Line chart/ }).waitFor()
  assert.ok(await hasDrawn(chat.newest.locator('canvas')))
  await chat.ask('What is the total amount by month?')
  await chat.newest.getByRole('img', { name: /^Line chart/ }).waitFor()
  assert.equal(await chat.newest.locator('tbody td').first().innerText(), 'Jan 2025')
  assert.deepEqual(complaints, [])
})

test('the chart is saved in the colours of the page', options, async () => {
  await chat.page.emulateMedia({ colorScheme: 'dark' })
  await chat.ask('What is the total amount by region?')
  await chat.newest.getByRole('img', { name: /chart/ }).waitFor()
  assert.ok(await hasDrawn(chat.newest.locator('canvas')))

  const [download] = await Promise.all([chat.page.waitForEvent('download'), chat.newest.getByRole('button', { name: 'Save the chart as PNG' }).click()])

  assert.match(download.suggestedFilename(), /^chart-[0-9a-z]{26}\.png$/)
  const picture = await readFile(await download.path())
  assert.ok(await brightnessOfCorner(chat.page, picture) < 64)
  assert.deepEqual(complaints, [])
})

const brightnessOfCorner = (page, png) => page.evaluate(async bytes => {
  const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
  const paper = canvas.getContext('2d')
  paper.drawImage(image, 0, 0)
  return Math.max(...paper.getImageData(0, 0, 1, 1).data.slice(0, 3))
}, [...png])

test('the type of chart can be switched', options, async () => {
  await chat.ask('What is the total amount by region?')

  await chat.newest.getByRole('button', { name: 'Pie' }).click()

  await chat.newest.getByRole('img', { name: /^Pie chart/ }).waitFor()
  assert.equal(await chat.newest.getByRole('button', { name: 'Pie' }).getAttribute('aria-pressed'), 'true')
  assert.deepEqual(complaints, [])
})

test('the history survives a reload, and can be cleared', options, async () => {
  await chat.ask('How many orders are there?')
  await chat.ask('How many customers are there?')

  await chat.page.reload()

  await chat.settled('How many customers are there?')
  assert.deepEqual(await chat.page.getByRole('navigation', { name: 'History' }).getByRole('listitem').allInnerTexts(),
    ['How many customers are there?', 'How many orders are there?'])
  assert.equal(await chat.newest.locator('.figure dd').innerText(), '40')
  await chat.page.getByRole('button', { name: 'Clear' }).click()
  await chat.page.reload()
  await chat.page.getByRole('heading', { name: 'What would you like to know?' }).waitFor()
})

test('a helpful answer gives an equal question its SQL, until somebody objects', options, async () => {
  const fromMemory = 'The SQL is that of an equal question, whose answer was found helpful.'
  await chat.ask('What is the highest amount by product?')
  const first = chat.turns.first()
  assert.doesNotMatch(await first.innerText(), /equal question/)
  await thumb(first, 'Helpful').focus()

  await chat.page.keyboard.press('Enter')

  await first.getByRole('status').getByText('Whoever asks the same gets this SQL again.').waitFor()
  await chat.page.reload()
  await chat.settled('What is the highest amount by product?')
  assert.equal(await thumb(first, 'Helpful').getAttribute('aria-pressed'), 'true')
  await chat.ask('what is the highest amount by product')
  await chat.newest.getByText(fromMemory).waitFor()

  await thumb(chat.newest, 'Not helpful').click()
  await chat.newest.getByRole('status').getByText('worked out anew').waitFor()
  await chat.page.keyboard.press('Tab')
  await chat.page.keyboard.type('Returns should not count.')
  await chat.page.keyboard.press('Enter')
  await chat.newest.getByText('You said: Returns should not count.').waitFor()
  assert.ok(await thumb(chat.newest, 'Not helpful').evaluate(element => element === document.activeElement))
  await chat.ask('What is the highest amount by product')
  assert.doesNotMatch(await chat.newest.innerText(), /equal question/)
  await chat.page.reload()
  await chat.settled('What is the highest amount by product')
  await chat.turns.nth(1).getByText('You said: Returns should not count.').waitFor()
  assert.deepEqual(complaints, [])
})

test('a thumb that could not be sent is not shown as pressed, and what was typed stays', options, async () => {
  await chat.ask('What is the lowest amount by product?')
  await thumb(chat.newest, 'Not helpful').click()
  await chat.newest.getByLabel('What did you expect?').fill('Returns should not count.')
  await chat.page.route('**/giveFeedback/*', route => route.abort())

  await chat.newest.getByRole('button', { name: 'Send' }).click()
  await chat.newest.getByRole('alert').waitFor()

  assert.equal(await chat.newest.getByLabel('What did you expect?').inputValue(), 'Returns should not count.')
  await thumb(chat.newest, 'Helpful').click()
  await chat.newest.getByRole('alert').waitFor()
  assert.equal(await thumb(chat.newest, 'Helpful').getAttribute('aria-pressed'), 'false')
})

const thumb = (turn, name) => turn.getByRole('button', { name, exact: true })

test('the tables can be looked at, and asked about', options, async () => {
  await chat.page.getByRole('button', { name: 'Tables' }).click()
  const sheet = chat.page.getByRole('dialog', { name: 'Tables' })

  assert.match(await sheet.getByRole('row', { name: /country/ }).innerText(), /varchar[\s\S]+Germany/)
  assert.match(await sheet.getByRole('row', { name: /customer_name/ }).innerText(), /private/)
  await sheet.getByRole('button', { name: 'How many customers are there?' }).click()
  await chat.settled('How many customers are there?')
  await sheet.waitFor({ state: 'hidden' })
})

test('the keyboard is enough', options, async () => {
  const { page, question } = chat
  await page.getByRole('button', { name: 'Tables' }).focus()

  await page.keyboard.press('/')
  await page.keyboard.type('How many')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('orders are there?')

  assert.equal(await question.inputValue(), 'How many\norders are there?')
  await page.keyboard.press('Enter')
  await chat.settled('orders are there?')
  assert.equal(await question.inputValue(), '')
  assert.ok(await question.evaluate(element => element === document.activeElement))
  assert.equal(await page.locator('#app > .app > [role=status]').innerText(), await chat.newest.locator('.sentence').innerText())
})

for (const [name, viewport, colorScheme] of [['desktop', DESKTOP, 'light'], ['dark', DESKTOP, 'dark'], ['phone', PHONE, 'light']]) {
  test(`nothing shuts anybody out: ${name}`, options, async () => {
    await chat.page.setViewportSize(viewport)
    await chat.page.emulateMedia({ colorScheme })
    const welcome = await seriousFaults(chat.page)
    await chat.ask('What is the total amount by month?')
    await chat.newest.getByRole('img', { name: /chart/ }).waitFor()
    await thumb(chat.newest, 'Not helpful').click()
    await chat.newest.getByLabel('What did you expect?').waitFor()
    await chat.ask('show all orders')
    await chat.newest.getByRole('button', { name: 'Show all 360' }).click()
    await chat.newest.getByText('360 rows', { exact: true }).waitFor()
    await chat.ask('qwertz asdf')
    const answers = await seriousFaults(chat.page)
    await chat.page.getByRole('button', { name: 'Tables' }).click()
    await chat.page.getByRole('dialog', { name: 'Tables' }).waitFor()
    const tables = await seriousFaults(chat.page)

    assert.deepEqual({ welcome, answers, tables }, { welcome: [], answers: [], tables: [] })
    assert.ok(await chat.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    assert.deepEqual(complaints, [])
  })
}

test('what the server does not know any more is said, with its request id', options, async () => {
  await chat.page.evaluate(() => localStorage.setItem('analytics-chatbot.history', JSON.stringify(
    [{ key: 'k', prompt: 'An old question', askedAt: 1, requestId: '00000000000000000000000000', status: 'PROCESSED' }])))

  await chat.page.reload()

  await chat.settled('An old question')
  assert.match(await chat.newest.locator('.error').innerText(), /no request[\s\S]+NO_SUCH_REQUEST[\s\S]+00000000000000000000000000/)
  await chat.newest.getByRole('button', { name: 'Ask again' }).waitFor()
})

test('a server that knows its users asks for a token', options, async () => {
  const token = 'an-alice-token-0123456789'
  const guarded = await startServer({ CHATBOT_API_TOKENS: `alice=${token}` })
  try {
    const { page, ...guardedChat } = await openChat(guarded.address)
    const dialog = page.getByRole('dialog', { name: 'Who are you?' })

    await dialog.getByLabel('API token').fill('a-wrong-token-0123456789')
    await page.keyboard.press('Enter')
    await dialog.getByRole('alert').waitFor()
    await dialog.getByLabel('API token').fill(token)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await guardedChat.ask('How many orders are there?')

    assert.equal(await guardedChat.newest.locator('.figure dd').innerText(), '360')
    assert.equal(await page.evaluate(() => Object.values(localStorage).join().includes('token-0123456789')), false)
  } finally {
    await guarded.stop()
  }
})

test('a question that waits can be stopped', options, async () => {
  const busy = await startServer({ CHATBOT_CONCURRENT_QUERIES: '1' })
  try {
    const { page, ...busyChat } = await openChat(busy.address)
    await Promise.all(Array.from({ length: WAITING_QUESTIONS }, () => askDirectly(busy.address)))
    await busyChat.question.fill('What is the total amount by product?')
    await page.keyboard.press('Enter')
    await page.getByText('Got it').waitFor()

    await page.keyboard.press('Escape')

    await busyChat.settled('What is the total amount by product?')
    assert.match(await busyChat.newest.locator('.error').innerText(), /cancelled[\s\S]+Request/i)
  } finally {
    await busy.stop()
  }
})

const askDirectly = address => fetch(`${address}/createPromptRequest`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ human_prompt: 'What is the total amount by customer name?' }),
})

test('a server that is gone is an error with a way on', options, async () => {
  const leaving = await startServer()
  const { page, ...leavingChat } = await openChat(leaving.address)
  await page.getByRole('list', { name: 'Suggested questions' }).waitFor()
  await leaving.stop()

  await leavingChat.ask('How many orders are there?')

  assert.match(await leavingChat.newest.locator('.error').innerText(), /cannot be reached[\s\S]+try again/)
  await leavingChat.newest.getByRole('button', { name: 'Try again' }).waitFor()
})

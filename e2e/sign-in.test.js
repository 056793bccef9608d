import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { readFile } from 'node:fs/promises'
import axe from 'axe-core'
import { startProvider } from '../front-end/test/signin/loopbackProvider.js'
import { complaintsOf, launchBrowser, optionsForBrowser } from './browser.js'
import { chatOn } from './chat.js'
import { startDeployed } from './deployed.js'
import { freePort, startServer } from './server.js'

const DESKTOP = { width: 1280, height: 860 }
const PHONE = { width: 390, height: 844 }

const options = optionsForBrowser()

let bot
let browser
let provider
let deployed
let context
let chat
let complaints

before(async () => {
  if (options.skip) return
  browser = await launchBrowser()
  bot = await startServer()
})

after(async () => {
  await browser?.close()
  await bot?.stop()
})

beforeEach(async () => {
  if (options.skip) return
  const port = await freePort()
  provider = await startProvider({ home: `http://127.0.0.1:${port}/` })
  deployed = await startDeployed({ port, bot: bot.address, issuer: provider.issuer, accepts: provider.accepts })
  context = await browser.newContext({ viewport: DESKTOP })
  const page = await context.newPage()
  complaints = complaintsOf(page)
  await page.goto(deployed.home)
  chat = chatOn(page)
})

afterEach(async () => {
  await context?.close()
  await deployed?.stop()
  await provider?.stop()
})

async function signIn() {
  await chat.page.getByRole('button', { name: 'Sign in' }).click()
  await continueAsAda()
}

async function continueAsAda() {
  await chat.page.getByRole('link', { name: 'Continue as Ada' }).click()
  await chat.question.waitFor()
}

const kept = () => chat.page.evaluate(() => ({ local: Object.values(localStorage).join(), session: Object.values(sessionStorage).join() }))

test('who signs in asks and is answered, with the rows, a chart and the SQL', options, async () => {
  await signIn()
  await chat.ask('What is the total amount by region?')

  assert.match(await chat.newest.locator('.sentence').innerText(), /North/)
  assert.equal(await chat.newest.getByRole('row').count(), 5)
  await chat.newest.getByRole('img', { name: /chart/ }).waitFor()
  assert.equal(chat.page.url(), deployed.home)
  const { local, session } = await kept()
  assert.match(session, /access-/)
  assert.doesNotMatch(local, /access-|refresh-|code/)
  assert.deepEqual(complaints, [])
})

test('what the deployed interface does not have is not offered', options, async () => {
  await signIn()
  await chat.page.getByRole('button', { name: 'Which tables are there?' }).click()
  await chat.settled('Which tables are there?')

  assert.match(await chat.newest.locator('.answer').innerText(), /orders/)
  assert.equal(await chat.page.getByRole('button', { name: 'Tables', exact: true }).count(), 0)
  assert.equal(await chat.page.getByText('Esc', { exact: true }).count(), 0)
  await chat.ask('How many orders are there?')
  assert.match(await chat.newest.locator('.facts').innerText(), /From orders/)
  assert.equal(await chat.newest.locator('.facts button').count(), 0)
  assert.equal(await chat.page.getByText('Was this helpful?').count(), 0)
  assert.deepEqual(complaints, [])
})

test('rows and file are there after their links have ended', options, async () => {
  await signIn()
  await chat.ask('show all orders')
  await chat.newest.getByRole('button', { name: 'Show all 360' }).waitFor()
  deployed.endLinks()
  await chat.page.reload()
  await chat.settled('show all orders')
  await chat.newest.getByRole('button', { name: 'Show all 360' }).waitFor()

  const [download] = await Promise.all([chat.page.waitForEvent('download'), chat.newest.getByRole('button', { name: 'CSV' }).click()])

  assert.equal((await readFile(await download.path(), 'utf8')).trim().split('\n').length, 361)
})

test('an answer that belongs to no sign-in of this page is refused, and said to be', options, async () => {
  await chat.page.goto(`${deployed.home}?code=stolen&state=made-up`)

  assert.match(await chat.page.getByRole('alert').innerText(), /not started here/)
  assert.equal(chat.page.url(), deployed.home)
  assert.equal(provider.calls.some(({ path }) => path === '/token'), false)
  await signIn()
  await chat.ask('How many orders are there?')
  assert.equal(await chat.newest.locator('.figure dd').innerText(), '360')
})

test('who cancels can sign in again', options, async () => {
  await chat.page.getByRole('button', { name: 'Sign in' }).click()
  await chat.page.getByRole('link', { name: 'Cancel' }).click()

  assert.match(await chat.page.getByRole('alert').innerText(), /cancelled/)
  await signIn()
})

test('a token that has ended is renewed unseen', options, async () => {
  await signIn()
  provider.endAccessTokens()

  await chat.ask('How many orders are there?')

  assert.equal(await chat.newest.locator('.figure dd').innerText(), '360')
  assert.ok(provider.calls.some(({ body }) => body.get('grant_type') === 'refresh_token'))
})

test('a sign-in that has ended is done again, and neither what was asked nor what was being typed is lost', options, async () => {
  Object.assign(provider.settings, { tokenSeconds: 1, givesRefreshTokens: false })
  await signIn()
  await chat.ask('How many orders are there?')
  const dialog = chat.page.getByRole('dialog', { name: 'Who are you?' })
  assert.match(await dialog.innerText(), /your question is kept/)
  await dialog.press('Escape')
  await chat.question.fill('How many customers')
  await chat.newest.getByRole('button', { name: 'Try again' }).click()

  provider.settings.tokenSeconds = 300
  await dialog.getByRole('button', { name: 'Sign in again' }).click()
  await continueAsAda()

  await chat.newest.locator('.figure dd').waitFor()
  assert.equal(await chat.newest.locator('.figure dd').innerText(), '360')
  assert.equal(await chat.turns.count(), 1)
  assert.equal(await chat.question.inputValue(), 'How many customers')
})

test('who signs out leaves nothing that others could use or see', options, async () => {
  await signIn()
  await chat.ask('How many orders are there?')

  await chat.page.getByRole('button', { name: 'Sign out' }).click()

  await chat.page.getByRole('button', { name: 'Sign in' }).waitFor()
  assert.equal(await chat.turns.count(), 0)
  assert.equal((await kept()).session, '')
  assert.equal(chat.page.url(), deployed.home)
  assert.ok(provider.calls.some(({ path }) => path === '/revoke'))
})

for (const [name, viewport, colorScheme] of [['desktop', DESKTOP, 'light'], ['dark', DESKTOP, 'dark'], ['phone', PHONE, 'light']]) {
  test(`nothing shuts anybody out of the sign-in: ${name}`, options, async () => {
    await chat.page.setViewportSize(viewport)
    await chat.page.emulateMedia({ colorScheme })
    await chat.page.goto(`${deployed.home}?error=access_denied&state=made-up`)
    await chat.page.getByRole('alert').waitFor()
    await chat.page.evaluate(axe.source)

    const { violations } = await chat.page.evaluate(() => globalThis.axe.run())

    assert.deepEqual(violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id }) => id), [])
    assert.ok(await chat.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    if (process.env.CHATBOT_PICTURES) await chat.page.screenshot({ path: `${process.env.CHATBOT_PICTURES}/signed-out-${name}.png` })
    await signIn()
    await chat.page.getByRole('button', { name: 'Sign out' }).waitFor()
    assert.ok(await chat.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    if (process.env.CHATBOT_PICTURES) await chat.page.screenshot({ path: `${process.env.CHATBOT_PICTURES}/signed-in-${name}.png` })
  })
}

import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import { launchBrowser, missingBrowser } from './browser.js'
import { report, reportOfFixtures } from './evaluation.js'

const skip = process.env.CI ? false : (missingBrowser() ?? false)
let browser
let folder

before(async () => {
  if (skip) return
  folder = await mkdtemp(join(tmpdir(), 'chatbot-evaluation-'))
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

test('the report is accessible in light and dark, fits a phone, and can be filtered without a script', { skip }, async () => {
  const address = await reportOfFixtures(folder)

  for (const settings of [{}, { colorScheme: 'dark' }, { viewport: { width: 390, height: 844 } }]) {
    const { page, complaints } = await open(address, settings)
    const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.equal(width, 0, 'the page scrolls sideways')
    assert.deepEqual(await violations(page), [])
    await page.getByText('Declined', { exact: false }).and(page.locator('.filter span')).click()
    assert.equal(await page.locator('.mistake.wrong:visible').count(), 0)
    assert.deepEqual(complaints, [])
    await page.context().close()
  }
})

test('nothing in the data runs in the report', { skip }, async () => {
  const hostile = `</style></script><script>document.title='owned'</script><img src=x onerror="document.title='owned'">`
  const data = await mkdtemp(join(tmpdir(), 'chatbot-hostile-'))
  await writeFile(join(data, 'orders.csv'), `order_id,region\n1,"${hostile.replaceAll('"', '""')}"\n`)
  const questions = join(folder, 'hostile.jsonl')
  await writeFile(questions, `${JSON.stringify({ id: hostile, question: 'Which regions are there?', hardness: hostile, gold_rows: [['a']] })}\n`)

  const { page, complaints } = await open(await report(folder, data, questions), {})

  assert.ok((await page.locator('body').innerText()).includes(hostile))
  assert.equal(await page.locator('img, script').count(), 0)
  assert.notEqual(await page.title(), 'owned')
  assert.deepEqual(complaints, [])
  await page.context().close()
  await rm(data, { recursive: true, force: true })
})

/** `complaints` collects what the browser says, such as that the page's policy had to forbid something. */
async function open(address, settings) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...settings })
  const page = await context.newPage()
  const complaints = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(address)
  return { page, complaints }
}

async function violations(page) {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => globalThis.axe.run())
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
}

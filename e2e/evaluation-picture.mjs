import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser, missingBrowser } from './browser.js'
import { reportOfFixtures } from './evaluation.js'

const IMAGE = join(import.meta.dirname, '..', 'docs', 'images', 'evaluation-report.png')

const missing = missingBrowser()
if (missing) throw new Error(missing)

const folder = await mkdtemp(join(tmpdir(), 'chatbot-evaluation-'))
const browser = await launchBrowser()
try {
  const page = await browser.newPage({ viewport: { width: 1120, height: 1215 }, reducedMotion: 'reduce' })
  await page.goto(await reportOfFixtures(folder))
  await page.screenshot({ path: IMAGE })
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}

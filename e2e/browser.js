import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const CANDIDATES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync']

/** Why there is no browser to test with, or null. */
export const missingBrowser = () => executable()
  ? null
  : 'No Chromium was found. Install it (apt install chromium) or set CHROMIUM to its path.'

/** Options of tests that need a browser: without one they are skipped and say so, and on CI the run fails. */
export function optionsForBrowser() {
  const missing = missingBrowser()
  if (missing && process.env.CI) throw new Error(missing)
  return { skip: missing ?? false }
}

/** What a page complains about from now on: errors in its console, and exceptions that nobody caught. */
export function complaintsOf(page) {
  const complaints = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  return complaints
}

export function launchBrowser() {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: executable(), args: [...QUIET, ...asRoot] })
}

const executable = () => CANDIDATES.find(path => path && existsSync(path))

import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const CANDIDATES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync']

/** Why there is no browser to test with, or null. */
export const missingBrowser = () => executable()
  ? null
  : 'No Chromium was found. Install it (apt install chromium) or set CHROMIUM to its path.'

export function launchBrowser() {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: executable(), args: [...QUIET, ...asRoot] })
}

const executable = () => CANDIDATES.find(path => path && existsSync(path))

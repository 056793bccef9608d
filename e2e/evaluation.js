import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { jarToRun } from './server.js'

const ROOT = join(import.meta.dirname, '..')
const FIXTURES = join(import.meta.dirname, 'fixtures')

/** Evaluates the recorded answers in `fixtures/evaluation`, writes the report into `folder`, and gives its address. */
export function reportOfFixtures(folder) {
  const questions = join(FIXTURES, 'evaluation', 'questions.jsonl')
  const recorded = join(FIXTURES, 'evaluation', 'made-up-model.jsonl')
  return report(folder, join(FIXTURES, 'data'), questions, '--recorded', recorded, '--price-input', '0.4', '--price-output', '1.6')
}

/** Evaluates those questions about the files in `data`. */
export async function report(folder, data, questions, ...options) {
  const file = join(folder, 'report.html')
  const bot = spawn(join(ROOT, 'chatbot'), ['eval', '--data', data, '--questions', questions, '--report', file, ...options], {
    env: { ...process.env, ...(await jarToRun()) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  bot.stderr.on('data', part => (errors += part))
  const [code] = await once(bot, 'close')
  if (code !== 0) throw new Error(`The evaluation ended with code ${code}\n${errors}`)
  return pathToFileURL(file).href
}

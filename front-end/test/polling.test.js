import assert from 'node:assert/strict'
import test from 'node:test'
import { ApiError } from '../src/services/chatbotApi.js'
import { delay, pollResult } from '../src/services/polling.js'

const gone = new ApiError(0, 'UNREACHABLE', 'gone')

function scripted(answers) {
  const seen = { statuses: [], failures: 0, waits: [] }
  return {
    seen,
    fetchResult: async () => {
      const next = answers.length > 1 ? answers.shift() : answers[0]
      if (next instanceof Error) throw next
      return { status: next }
    },
    wait: async milliseconds => seen.waits.push(milliseconds),
    onUpdate: document => seen.statuses.push(document.status),
    onFailure: () => seen.failures++,
  }
}

test('it asks until the request has ended', async () => {
  const script = scripted(['PENDING', 'IN_PROGRESS', 'PROCESSED'])

  const last = await pollResult(script)

  assert.equal(last.status, 'PROCESSED')
  assert.deepEqual(script.seen.statuses, ['PENDING', 'IN_PROGRESS', 'PROCESSED'])
  assert.equal(script.seen.waits.length, 2)
})

test('it lives through a short outage', async () => {
  const script = scripted(['PENDING', gone, gone, 'FAILED'])

  assert.equal((await pollResult(script)).status, 'FAILED')
  assert.equal(script.seen.failures, 2)
})

test('it gives up when nothing answers for long', async () => {
  await assert.rejects(pollResult(scripted([gone])), { code: 'UNREACHABLE' })
})

test('a final error ends it at once', async () => {
  const script = scripted([new ApiError(404, 'NO_SUCH_REQUEST', 'unknown')])

  await assert.rejects(pollResult(script), { code: 'NO_SUCH_REQUEST' })
  assert.equal(script.seen.waits.length, 0)
})

test('the waits grow up to two seconds', () => {
  const delays = [0, 1, 2, 5, 9, 50].map(delay)

  assert.deepEqual(delays, delays.toSorted((one, other) => one - other))
  assert.equal(delays[0], 120)
  assert.equal(delays.at(-1), 2_000)
})

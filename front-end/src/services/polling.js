const FIRST_DELAY_MS = 120
const MAX_DELAY_MS = 2_000
const GROWTH = 1.4
const MAX_FAILURES_IN_A_ROW = 6
const ENDED = new Set(['PROCESSED', 'FAILED'])

export const isEnded = status => ENDED.has(status)

/**
 * Asks for the result again and again, ever more slowly, until the request has ended; gives the last document.
 * `onUpdate(document)` sees each one, `onFailure()` each call that failed but may succeed later.
 *
 * @throws the error of `fetchResult` when it is final or comes too often in a row
 */
export async function pollResult({ fetchResult, wait, onUpdate, onFailure }) {
  let failures = 0
  for (let attempt = 0; ; attempt++) {
    const document = await fetchResult().catch(error => {
      if (!error.isTransient || ++failures >= MAX_FAILURES_IN_A_ROW) throw error
      onFailure()
    })
    if (document) {
      failures = 0
      onUpdate(document)
      if (isEnded(document.status)) return document
    }
    await wait(delay(attempt))
  }
}

/** Milliseconds to wait after that attempt, counted from 0. */
export function delay(attempt) {
  return Math.min(MAX_DELAY_MS, Math.round(FIRST_DELAY_MS * GROWTH ** attempt))
}

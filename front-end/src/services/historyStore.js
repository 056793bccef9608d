const KEY = 'analytics-chatbot.history'
const MAX_ENTRIES = 100

/**
 * The questions asked in this browser, oldest first: `{key, prompt, askedAt, requestId, status}`. Answers are not kept here; the
 * server has them under the request id. Without usable storage the history lasts as long as the page. `owner` is who is signed in, if
 * people sign in: nobody sees, or asks again, what another one asked.
 */
export function createHistoryStore(storage, owner = '') {
  const key = owner ? `${KEY}.${owner}` : KEY
  let entries = read(storage, key)
  const save = changed => {
    entries = changed.slice(-MAX_ENTRIES)
    write(storage, key, entries)
  }
  return {
    entries: () => entries,
    put: entry => save([...entries.filter(other => other.key !== entry.key), entry].sort(byTime)),
    clear: () => save([]),
  }
}

const byTime = (one, other) => one.askedAt - other.askedAt

function read(storage, key) {
  try {
    const stored = JSON.parse(storage.getItem(key))
    return Array.isArray(stored) ? stored.filter(isEntry) : []
  } catch {
    return []
  }
}

const isEntry = value =>
  typeof value?.key === 'string' && typeof value.prompt === 'string' && typeof value.askedAt === 'number'

function write(storage, key, entries) {
  try {
    storage.setItem(key, JSON.stringify(entries))
  } catch {
    // Full or forbidden storage only means that the history ends with the page.
  }
}

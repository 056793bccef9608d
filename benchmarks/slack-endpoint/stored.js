import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What is in the store of a process that has ended: each question's channel and message, and how many have their answer. */
export function storedKeys(state) {
  const store = new DatabaseSync(join(state, 'requests.sqlite'))
  try {
    const rows = store.prepare('SELECT conversation, thread, finished FROM request').all()
    return {
      keys: rows.map(row => `${row.conversation}/${row.thread}`),
      finished: rows.filter(row => row.finished).length,
    }
  } finally {
    store.close()
  }
}

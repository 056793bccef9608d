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

/** The request_id of a question in that channel that has its answer, while the process runs. */
export function answeredIn(state, channel) {
  const store = new DatabaseSync(join(state, 'requests.sqlite'), { readOnly: true })
  try {
    return store.prepare('SELECT request_id FROM request WHERE conversation = ? AND finished = 1').get(channel)?.request_id
  } finally {
    store.close()
  }
}

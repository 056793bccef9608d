import { isEnded, pollResult } from './polling.js'

const TURNS_AFTER_RELOAD = 8

/**
 * The questions on the page and what became of them. A turn is `{key, prompt, askedAt, requestId, status, document, error,
 * isReconnecting}`; its status is the server's, or `SENDING` before the server has it, or `BROKEN` when the server cannot be asked.
 * `observe` makes the state reactive; `wait(ms)`, `now()` and `newKey()` are the clock and the source of idempotency keys.
 */
export function createConversation({ api, history, wait, now, newKey, observe = state => state }) {
  const state = observe({ turns: [], history: history.entries() })
  const context = { api, wait, remember: turn => remember(turn, history, state) }

  const add = entry => {
    state.turns.push({ status: 'SENDING', ...entry, document: null, error: null, isReconnecting: false })
    state.turns.sort((one, other) => one.askedAt - other.askedAt)
    return find(state, entry.key)
  }
  const open = entry => {
    const known = find(state, entry.key)
    if (!known) run(add(entry), context)
    return known ?? find(state, entry.key)
  }
  return {
    state,
    ask: prompt => run(add({ key: newKey(), prompt, askedAt: now(), requestId: null }), context),
    /** Goes on where it broke: with the same idempotency key, so nothing is asked twice. */
    retry: turn => run(turn, context),
    cancel: turn => cancel(turn, api),
    /** Throws the error of the call; what was thought before stands then. */
    judge: (turn, verdict, comment) => judge(turn, api, { verdict, comment }),
    open,
    restore: () => history.entries().slice(-TURNS_AFTER_RELOAD).forEach(open),
    running: () => state.turns.findLast(turn => isRunning(turn)),
    clear: () => {
      history.clear()
      state.turns = state.turns.filter(isRunning)
      state.history = history.entries()
    },
  }
}

export const isRunning = turn => turn.status !== 'BROKEN' && !isFinished(turn)

const isFinished = turn => isEnded(turn.status) && (turn.document !== null || turn.error !== null)

const find = (state, key) => state.turns.find(turn => turn.key === key)

async function run(turn, context) {
  turn.error = null
  if (turn.status === 'BROKEN') turn.status = turn.requestId ? 'PENDING' : 'SENDING'
  context.remember(turn)
  try {
    await send(turn, context)
    await follow(turn, context)
  } catch (error) {
    turn.status = 'BROKEN'
    turn.error = { status: error.status ?? 0, code: error.code ?? 'PAGE', message: error.message }
  }
  turn.isReconnecting = false
  context.remember(turn)
}

async function send(turn, { api, remember }) {
  if (turn.requestId) return
  const receipt = await api.ask(turn.prompt, turn.key)
  turn.requestId = receipt.request_id
  turn.status = receipt.status
  remember(turn)
}

function follow(turn, { api, wait }) {
  return pollResult({
    fetchResult: () => api.result(turn.requestId),
    wait,
    onUpdate: document => update(turn, document),
    onFailure: () => (turn.isReconnecting = true),
  })
}

function update(turn, document) {
  turn.isReconnecting = false
  turn.document = document
  turn.error = document.error
  turn.status = document.status
}

/** What the cancelled question has become is seen by the polling; that it ended a moment before is no error. */
async function cancel(turn, api) {
  if (!turn.requestId) return
  await api.cancel(turn.requestId).catch(error => {
    if (error.code !== 'ALREADY_FINISHED') turn.error = { code: error.code, message: error.message }
  })
}

async function judge(turn, api, { verdict, comment }) {
  const { feedback } = await api.judge(turn.requestId, verdict, comment)
  turn.document.feedback = feedback
}

function remember({ key, prompt, askedAt, requestId, status }, history, state) {
  history.put({ key, prompt, askedAt, requestId, status })
  state.history = history.entries()
}

/** A call that failed: `code` names why, `message` says what happened and what to do. `status` is 0 when nothing answered. */
export class ApiError extends Error {
  constructor(status, code, message) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
  }

  /** Whether the same call may succeed in a moment. */
  get isTransient() {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

const UNREACHABLE = 'The server cannot be reached. Check that it is running and try again.'
const NOT_UNDERSTOOD = 'The server answered with something that is not understood. Check that this address is the chatbot’s.'

/**
 * The REST interface of the bot. `base` is the address of the page; `token()` gives the asker's API token, or null. Links to other
 * hosts, where results may be stored, are called without it.
 */
export function createChatbotApi({ base, token, fetch = globalThis.fetch.bind(globalThis) }) {
  const call = (path, options = {}) => {
    const url = new URL(path, base)
    return send(fetch, url, url.origin === new URL(base).origin ? token() : null, options)
  }
  const json = async (path, options) => readJson(await call(path, options))
  return {
    /** Stores the question; the same key never stores it twice. Answers `{request_id, status}`. */
    ask: (prompt, key) => json('createPromptRequest', question(prompt, key)),
    result: (requestId, signal) => json(`fetchResult/${encodeURIComponent(requestId)}`, { signal }),
    cancel: requestId => json(`cancelPromptRequest/${encodeURIComponent(requestId)}`, { method: 'POST' }),
    tables: () => json('tables'),
    /** The whole answer, behind the `result_url` of a document. */
    answer: url => json(url),
    file: async url => (await call(url)).blob(),
  }
}

function question(prompt, key) {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ human_prompt: prompt }),
  }
}

async function send(fetch, url, token, options) {
  const authorization = token ? { Authorization: `Bearer ${token}` } : {}
  const response = await reach(fetch, url, { ...options, headers: { ...options.headers, ...authorization } })
  if (!response.ok) throw await failure(response)
  return response
}

async function reach(fetch, url, options) {
  try {
    return await fetch(url, options)
  } catch (error) {
    if (error.name === 'AbortError') throw error
    throw new ApiError(0, 'UNREACHABLE', UNREACHABLE)
  }
}

async function failure(response) {
  const body = await response.json().catch(() => null)
  const { code = `HTTP_${response.status}`, message = NOT_UNDERSTOOD } = body?.error ?? {}
  return new ApiError(response.status, code, message)
}

async function readJson(response) {
  try {
    return JSON.parse(await response.text(), exactNumber)
  } catch {
    throw new ApiError(response.status, 'NOT_JSON', NOT_UNDERSTOOD)
  }
}

/** Keeps whole numbers that a double cannot hold, where the browser tells how they were written. */
function exactNumber(key, value, context) {
  const isInexact = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
  return isInexact && /^-?\d+$/.test(context?.source) ? BigInt(context.source) : value
}

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
const UNAUTHENTICATED = 401
const FORBIDDEN = 403
/** What a gateway in front of the bot says in words of its own. */
const SAID_PLAINLY = {
  401: 'The server does not accept who you are. Sign in again.',
  403: 'You are not allowed to do this here. Ask whoever runs the chatbot for access.',
  413: 'This is too long. Ask in fewer words.',
  429: 'There are too many questions at the moment. Try again in a minute.',
  500: 'The server could not do this. Try again in a minute.',
  502: 'The server could not do this. Try again in a minute.',
  503: 'The server is busy. Try again in a minute.',
  504: 'The server took too long. Try again in a minute.',
}

/**
 * The REST interface of the bot. `base` is its address; `token(refused)` gives the asker's token, or null, and may give another one
 * in place of one that was refused. Links to other hosts, where results may be stored, are called without it.
 */
export function createChatbotApi({ base, token, fetch = globalThis.fetch.bind(globalThis) }) {
  const call = (path, options = {}) => {
    const url = new URL(path, base)
    return send(fetch, url, url.origin === new URL(base).origin ? token : () => null, options)
  }
  const json = async (path, options) => readJson(await call(path, options))
  const result = (requestId, signal) => json(`fetchResult/${encodeURIComponent(requestId)}`, { signal })
  /** A link may be valid for minutes only; the server gives another one to whoever may have it. */
  const follow = async (document, linkOf) => {
    try {
      return await call(linkOf(document))
    } catch (error) {
      if (error.status !== FORBIDDEN) throw error
      return call(linkOf(await result(document.request_id)))
    }
  }
  return {
    /** Stores the question; the same key never stores it twice. Answers `{request_id, status}`. */
    ask: (prompt, key) => json('createPromptRequest', posted({ human_prompt: prompt }, { 'Idempotency-Key': key })),
    result,
    cancel: requestId => json(`cancelPromptRequest/${encodeURIComponent(requestId)}`, { method: 'POST' }),
    /** What the asker thinks of an answer, `HELPFUL` or `NOT_HELPFUL`; the last word counts. Answers the document. */
    judge: (requestId, verdict, comment) => json(`giveFeedback/${encodeURIComponent(requestId)}`, posted({ verdict, comment })),
    tables: () => json('tables'),
    /** The whole answer, behind the `result_url` of a document. */
    answer: async document => readJson(await follow(document, ({ result_url: url }) => url)),
    /** The file with all rows of a document. */
    csv: async document => (await follow(document, ({ answer }) => answer.csv_url)).blob(),
  }
}

const posted = (body, headers = {}) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

async function send(fetch, url, token, options) {
  const first = await token()
  const response = await reach(fetch, url, authorized(options, first))
  const second = response.status === UNAUTHENTICATED && first ? await token(first) : first
  const last = second === first ? response : await reach(fetch, url, authorized(options, second))
  if (!last.ok) throw await failure(last)
  return last
}

const authorized = (options, token) => ({ ...options, headers: { ...options.headers, ...(token && { Authorization: `Bearer ${token}` }) } })

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
  const { code = `HTTP_${response.status}`, message = SAID_PLAINLY[response.status] ?? NOT_UNDERSTOOD } = body?.error ?? {}
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

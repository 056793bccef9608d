const TOKENS = 'analytics-chatbot.session'
const ATTEMPT = 'analytics-chatbot.sign-in'
const DRAFT = 'analytics-chatbot.draft'

/** What a sign-in needs across redirects and reloads. `storage` must end with the browser tab. */
export function createSessionStore(storage) {
  return {
    tokens: () => parse(storage.getItem(TOKENS)),
    keepTokens: tokens => storage.setItem(TOKENS, JSON.stringify(tokens)),
    forgetTokens: () => storage.removeItem(TOKENS),
    /** State, nonce and code verifier of the sign-in that is going on; whoever takes it is the only one. */
    takeAttempt: () => take(storage, ATTEMPT),
    keepAttempt: attempt => storage.setItem(ATTEMPT, JSON.stringify(attempt)),
    takeDraft: () => take(storage, DRAFT) ?? '',
    keepDraft: text => storage.setItem(DRAFT, JSON.stringify(text)),
  }
}

function take(storage, key) {
  const value = parse(storage.getItem(key))
  storage.removeItem(key)
  return value
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

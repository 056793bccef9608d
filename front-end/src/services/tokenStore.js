const KEY = 'analytics-chatbot.token'

/** The asker's API token, kept until the browser tab is closed. */
export function createTokenStore(storage) {
  return {
    get: () => storage.getItem(KEY),
    set: token => storage.setItem(KEY, token.trim()),
  }
}

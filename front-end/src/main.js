import { createApp, reactive } from '../vendor/vue.js'
import { App } from './App.js'
import { createCatalog } from './services/catalog.js'
import { createChatbotApi } from './services/chatbotApi.js'
import { createConversation } from './services/conversation.js'
import { createHistoryStore } from './services/historyStore.js'
import { createThemeStore } from './services/themeStore.js'
import { createTokenStore } from './services/tokenStore.js'

const tokens = createTokenStore(sessionStorage)
const api = createChatbotApi({ base: document.baseURI, token: tokens.get })
const conversation = createConversation({
  api,
  history: createHistoryStore(localStorage),
  wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  now: Date.now,
  newKey,
  observe: reactive,
})
const theme = createThemeStore({
  storage: localStorage,
  root: document.documentElement,
  systemIsDark: () => matchMedia('(prefers-color-scheme: dark)').matches,
})

/** `crypto.randomUUID` is missing where the page comes over plain HTTP from another machine. */
function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}

createApp(App, { api, catalog: createCatalog({ api, observe: reactive }), conversation, theme, tokens }).mount('#app')

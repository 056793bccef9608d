import { createApp, reactive } from '../vendor/vue.js'
import { App } from './App.js'
import { SignInPage } from './components/SignInPage.js'
import { createCatalog } from './services/catalog.js'
import { createChatbotApi } from './services/chatbotApi.js'
import { createConversation } from './services/conversation.js'
import { createHistoryStore } from './services/historyStore.js'
import { readPageConfiguration } from './services/pageConfiguration.js'
import { createSignIn } from './services/signin/signIn.js'
import { createThemeStore } from './services/themeStore.js'
import { createTokenStore } from './services/tokenStore.js'

const theme = createThemeStore({
  storage: localStorage,
  root: document.documentElement,
  systemIsDark: () => matchMedia('(prefers-color-scheme: dark)').matches,
})

/** Shows the chat at once where nobody signs in, and otherwise to whoever has. */
async function start() {
  let configuration
  let signIn = null
  try {
    configuration = await readPageConfiguration({ base: document.baseURI })
    signIn = configuration.oidc && signInAt(configuration.oidc)
    await signIn?.resume()
  } catch (error) {
    return show(SignInPage, { signIn, theme, problem: error.message })
  }
  return signIn && !signIn.person() ? show(SignInPage, { signIn, theme, problem: '' }) : show(App, chat(configuration, signIn))
}

const show = (component, properties) => createApp(component, properties).mount('#app')

function signInAt(oidc) {
  return createSignIn({
    oidc,
    home: new URL('.', document.baseURI).href,
    page: {
      address: () => location.href,
      replace: url => history.replaceState(null, '', url),
      go: url => location.assign(url),
    },
    storage: sessionStorage,
    now: Date.now,
  })
}

function chat({ apiBase, features }, signIn) {
  const tokens = createTokenStore(sessionStorage)
  const api = createChatbotApi({ base: apiBase, token: signIn?.token ?? tokens.get })
  const conversation = createConversation({
    api,
    history: createHistoryStore(localStorage, signIn?.person().subject),
    wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    now: Date.now,
    newKey,
    observe: reactive,
  })
  return { api, catalog: createCatalog({ api, observe: reactive }), conversation, features, signIn, theme, tokens }
}

/** `crypto.randomUUID` is missing where the page comes over plain HTTP from another machine. */
function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}

await start()

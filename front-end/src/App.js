import { computed, h, nextTick, onBeforeUnmount, onMounted, ref } from '../vendor/vue.js'
import { AppHeader } from './components/AppHeader.js'
import { ChatInput } from './components/ChatInput.js'
import { ChatTurn } from './components/ChatTurn.js'
import { History } from './components/History.js'
import { SignInAgain } from './components/SignInAgain.js'
import { TablesBrowser } from './components/TablesBrowser.js'
import { TokenPrompt } from './components/TokenPrompt.js'
import { Welcome } from './components/Welcome.js'
import { announcement } from './services/announcement.js'
import { isRunning } from './services/conversation.js'
import { listenForShortcuts } from './services/shortcuts.js'
import { suggestQuestions } from './services/suggestions.js'

const UNAUTHENTICATED = 401
/** Where the tables cannot be listed beside the conversation. */
const ABOUT_THE_DATA = ['Which tables are there?']

export const App = {
  props: ['api', 'catalog', 'conversation', 'features', 'signIn', 'theme', 'tokens'],
  setup(props) {
    const { catalog, conversation, features, signIn } = props
    const input = ref(null)
    const browsed = ref(null)
    const historyIsOpen = ref(false)
    const isDark = ref(props.theme.isDark())
    const draft = signIn?.takeDraft()
    const identity = identityOf(props)

    const browse = name => (browsed.value = name)
    const ask = prompt => {
      conversation.ask(prompt)
      browse(null)
      input.value.focus()
      scrollTo(conversation.state.turns.at(-1))
    }
    const open = entry => {
      historyIsOpen.value = false
      scrollTo(conversation.open(entry))
    }
    const switchTheme = () => {
      isDark.value = !isDark.value
      props.theme.set(isDark.value)
    }
    const cancelRunning = () => {
      const running = conversation.running()
      if (running && features.cancel) conversation.cancel(running)
    }
    const onEscape = () => {
      if (historyIsOpen.value) historyIsOpen.value = false
      else cancelRunning()
    }
    const context = computed(() => ({
      tableNames: catalog.state.tables.map(table => table.name),
      isDark: isDark.value,
      api: props.api,
      ask,
      browse: features.tables ? browse : null,
      cancel: features.cancel ? conversation.cancel : null,
      judge: features.feedback ? conversation.judge : null,
      retry: conversation.retry,
    }))
    onMounted(() => {
      onBeforeUnmount(listenForShortcuts(document, { onSlash: () => input.value.focus(), onEscape }))
      conversation.restore()
      scrollTo(conversation.state.turns.at(-1))
      if (features.tables) catalog.load()
      input.value.focus()
    })

    const header = () => h(AppHeader, {
      isDark: isDark.value, historyIsOpen: historyIsOpen.value, hasHistory: true, hasTables: features.tables, person: signIn?.person()?.name,
      onTheme: switchTheme, onTables: () => browse(''), onSignOut: signIn?.signOut,
      onHistory: () => (historyIsOpen.value = !historyIsOpen.value),
    })
    const welcome = () => h(Welcome, {
      ...catalog.state, suggestions: features.tables ? suggestQuestions(catalog.state.tables) : ABOUT_THE_DATA, onAsk: ask, onBrowse: () => browse(''),
    })
    const thread = turns => h('ol', { class: 'thread' }, turns.map(turn => h(ChatTurn, { key: turn.key, turn, context: context.value })))
    const main = turns => h('main', { class: 'main', onClick: () => (historyIsOpen.value = false) }, [
      h('h1', { class: 'visually-hidden' }, 'Conversation'),
      h('div', { class: 'main-scroll' }, turns.length === 0 ? welcome() : thread(turns)),
      h(ChatInput, {
        ref: input, isBusy: turns.some(isRunning), canCancel: features.cancel, draft, onAsk: ask, onCancel: cancelRunning,
      }),
    ])
    const tables = () => h(TablesBrowser, {
      ...catalog.state, isOpen: browsed.value !== null, selected: browsed.value, onAsk: ask, onClose: () => browse(null),
    })
    const token = () => h(TokenPrompt, { isOpen: identity.isWanted.value, isRejected: identity.isRejected.value, onToken: identity.use })
    const signInAgain = () => h(SignInAgain, { reason: identity.reason.value, begin: () => signIn.begin(input.value.text()) })
    return () => h('div', { class: 'app' }, [
      h('a', { class: 'skip-link', href: '#question' }, 'Skip to the question'),
      header(),
      h(History, { entries: conversation.state.history, isOpen: historyIsOpen.value, onOpen: open, onClear: conversation.clear }),
      main(conversation.state.turns),
      h('div', { class: 'visually-hidden', role: 'status' }, announcement(conversation.state.turns.at(-1))),
      tables(),
      signIn ? signInAgain() : token(),
    ])
  },
}

const scrollTo = turn => turn && nextTick(() => document.getElementById(`turn-${turn.key}`).scrollIntoView({ block: 'start' }))

/** Whether the server wants to know who asks, and what happens when it is told. */
function identityOf({ catalog, conversation, tokens }) {
  const refused = () => conversation.state.turns.filter(turn => turn.error?.status === UNAUTHENTICATED)
  const isUnknown = () => catalog.state.error?.status === UNAUTHENTICATED
  const isRejected = ref(false)
  return {
    isWanted: computed(() => isUnknown() || refused().length > 0),
    isRejected,
    /** What was told when something was refused, or null. */
    reason: computed(() => refused().at(-1)?.error.message ?? (isUnknown() ? catalog.state.error.message : null)),
    async use(token) {
      tokens.set(token)
      await catalog.load()
      isRejected.value = isUnknown()
      if (!isUnknown()) refused().forEach(conversation.retry)
    },
  }
}

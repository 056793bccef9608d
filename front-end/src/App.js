import { computed, h, nextTick, onBeforeUnmount, onMounted, ref } from '../vendor/vue.js'
import { AppHeader } from './components/AppHeader.js'
import { ChatInput } from './components/ChatInput.js'
import { ChatTurn } from './components/ChatTurn.js'
import { History } from './components/History.js'
import { TablesBrowser } from './components/TablesBrowser.js'
import { TokenPrompt } from './components/TokenPrompt.js'
import { Welcome } from './components/Welcome.js'
import { announcement } from './services/announcement.js'
import { isRunning } from './services/conversation.js'
import { suggestQuestions } from './services/suggestions.js'

const UNAUTHENTICATED = 401

export const App = {
  props: ['api', 'conversation', 'theme', 'tokens'],
  setup({ api, conversation, theme, tokens }) {
    const { state } = conversation
    const input = ref(null)
    const tables = ref([])
    const tablesError = ref(null)
    const isDark = ref(theme.isDark())
    const historyIsOpen = ref(false)
    const browsed = ref(null)
    const tokenIsRejected = ref(false)
    const tokenIsWanted = computed(() =>
      [tablesError.value, ...state.turns.map(turn => turn.error)].some(error => error?.status === UNAUTHENTICATED))

    const loadTables = async () => {
      try {
        tables.value = (await api.tables()).tables
        tablesError.value = null
      } catch (error) {
        tablesError.value = error
      }
    }
    const show = turn => nextTick(() => document.getElementById(`turn-${turn.key}`)?.scrollIntoView({ block: 'start' }))
    const ask = prompt => {
      conversation.ask(prompt)
      browsed.value = null
      input.value.focus()
      show(state.turns.at(-1))
    }
    const open = entry => {
      historyIsOpen.value = false
      show(conversation.open(entry))
    }
    const useToken = async token => {
      tokens.set(token)
      await loadTables()
      tokenIsRejected.value = tablesError.value?.status === UNAUTHENTICATED
      if (tokenIsRejected.value) return
      state.turns.filter(turn => turn.error?.status === UNAUTHENTICATED).forEach(conversation.retry)
    }
    const switchTheme = () => {
      isDark.value = !isDark.value
      theme.set(isDark.value)
    }
    const cancelRunning = () => {
      const running = conversation.running()
      if (running) conversation.cancel(running)
    }
    const onEscape = () => {
      if (historyIsOpen.value) historyIsOpen.value = false
      else cancelRunning()
    }
    const onKey = event => {
      const isTyping = event.target.closest('input, textarea, dialog')
      if (event.key === '/' && !isTyping) {
        event.preventDefault()
        input.value.focus()
      }
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) onEscape()
    }
    onMounted(() => {
      document.addEventListener('keydown', onKey)
      conversation.restore()
      if (state.turns.length > 0) show(state.turns.at(-1))
      loadTables()
      input.value.focus()
    })
    onBeforeUnmount(() => document.removeEventListener('keydown', onKey))

    const context = computed(() => ({
      tableNames: tables.value.map(table => table.name),
      isDark: isDark.value,
      ask,
      api,
      browse: name => (browsed.value = name),
      cancel: conversation.cancel,
      retry: conversation.retry,
    }))
    const thread = () => state.turns.length === 0
      ? h(Welcome, { suggestions: suggestQuestions(tables.value), tables: tables.value, error: tablesError.value, onAsk: ask,
        onBrowse: () => (browsed.value = '') })
      : h('ol', { class: 'thread' }, state.turns.map(turn => h(ChatTurn, { key: turn.key, turn, context: context.value })))

    return () => h('div', { class: 'app' }, [
      h('a', { class: 'skip-link', href: '#question' }, 'Skip to the question'),
      h(AppHeader, { isDark: isDark.value, onTheme: switchTheme, onTables: () => (browsed.value = ''),
        onHistory: () => (historyIsOpen.value = !historyIsOpen.value), historyIsOpen: historyIsOpen.value }),
      h(History, { entries: state.history, isOpen: historyIsOpen.value, onOpen: open, onClear: conversation.clear }),
      h('main', { class: 'main', onClick: () => (historyIsOpen.value = false) }, [
        h('h1', { class: 'visually-hidden' }, 'Conversation'),
        h('div', { class: 'main-scroll' }, thread()),
        h(ChatInput, { ref: input, isBusy: state.turns.some(isRunning), onAsk: ask, onCancel: cancelRunning }),
      ]),
      h('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' }, announcement(state.turns.at(-1))),
      h(TablesBrowser, { isOpen: browsed.value !== null, selected: browsed.value, tables: tables.value, error: tablesError.value,
        onAsk: ask, onClose: () => (browsed.value = null) }),
      h(TokenPrompt, { isOpen: tokenIsWanted.value, isRejected: tokenIsRejected.value, onToken: useToken }),
    ])
  },
}

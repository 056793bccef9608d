import assert from 'node:assert/strict'
import test from 'node:test'
import { createHistoryStore } from '../src/services/historyStore.js'
import { createThemeStore } from '../src/services/themeStore.js'
import { inMemoryStorage } from './inMemoryStorage.js'

const entry = (key, askedAt) => ({ key, prompt: `question ${key}`, askedAt, requestId: null, status: 'SENDING' })

test('the history survives in the storage, oldest first and each question once', () => {
  const storage = inMemoryStorage()
  const history = createHistoryStore(storage)
  history.put(entry('b', 2))
  history.put(entry('a', 1))
  history.put({ ...entry('b', 2), status: 'PROCESSED' })

  const read = createHistoryStore(storage).entries()

  assert.deepEqual(read.map(({ key, status }) => [key, status]), [['a', 'SENDING'], ['b', 'PROCESSED']])
})

test('the history keeps the newest hundred', () => {
  const history = createHistoryStore(inMemoryStorage())

  for (let index = 0; index < 105; index++) history.put(entry(`k${index}`, index))

  assert.equal(history.entries().length, 100)
  assert.equal(history.entries()[0].key, 'k5')
})

test('a history that is damaged or holds something else is left out', () => {
  const stored = text => createHistoryStore(inMemoryStorage({ 'analytics-chatbot.history': text })).entries()

  assert.deepEqual(stored('{not json'), [])
  assert.deepEqual(stored('{"a": 1}'), [])
  assert.deepEqual(stored(JSON.stringify([null, 7, entry('a', 1)])), [entry('a', 1)])
})

test('the history works without storage', () => {
  const forbidden = () => { throw new DOMException('forbidden', 'SecurityError') }
  const history = createHistoryStore({ getItem: forbidden, setItem: forbidden })

  history.put(entry('a', 1))

  assert.equal(history.entries().length, 1)
})

test('nobody sees what another one has asked', () => {
  const storage = inMemoryStorage()
  createHistoryStore(storage, 'ada').put(entry('a', 1))

  assert.equal(createHistoryStore(storage, 'ben').entries().length, 0)
  assert.equal(createHistoryStore(storage).entries().length, 0)
  assert.equal(createHistoryStore(storage, 'ada').entries().length, 1)
})

test('the colours are those of the system until somebody chooses', () => {
  const storage = inMemoryStorage()
  const root = { dataset: {} }
  const theme = createThemeStore({ storage, root, systemIsDark: () => true })
  assert.equal(theme.isDark(), true)
  assert.equal(root.dataset.theme, undefined)

  theme.set(false)

  assert.equal(theme.isDark(), false)
  assert.equal(createThemeStore({ storage, root: { dataset: {} }, systemIsDark: () => true }).isDark(), false)
})

import { setTimeout as wait } from 'node:timers/promises'
import { BOT, postCommand, postEvent, postInteraction } from './slack-signed.js'

const ANSWER_MS = 120_000
const POLL_MS = 100

/**
 * What somebody does in Slack, and what they see there: conversations with their own eyes, windows and notes that are theirs alone.
 * `server()` is the bot's of that moment. Whatever is clicked is looked up in the message, so that nobody clicks what is not there.
 */
export async function person({ name, api, token, botToken, notes, channel: home, server }) {
  async function call(method, values, as = token) {
    const response = await fetch(api + method, {
      method: 'POST',
      headers: { authorization: `Bearer ${as}` },
      body: new URLSearchParams(values),
    })
    const answer = await response.json()
    if (!answer.ok) throw new Error(`${method}: ${answer.error}`)
    return answer
  }

  const { user_id: user } = await call('auth.test', {})
  const interact = payload => postInteraction(server(), { id: user, name }, payload)

  /** Says it in the channel, a direct message or a thread; gives the thread that the answer belongs in. */
  async function say(text, { channel = home, thread = null } = {}) {
    const posted = await call('chat.postMessage', { channel, text, ...(thread && { thread_ts: thread }) })
    return { channel: posted.channel, thread: thread ?? posted.ts, message: posted.message }
  }

  async function directMessages() {
    return (await call('conversations.open', { users: BOT.user_id })).channel.id
  }

  const isBots = message => message.user === BOT.user_id || message.bot_id === BOT.bot_id

  /** What the bot has said in that thread, and the pictures that it has shown there. A ping after a slow answer is neither: it has no blocks. */
  async function botIn({ channel, thread }) {
    const { messages } = await call('conversations.replies', { channel, ts: thread })
    const own = messages.filter(isBots)
    return {
      said: own.filter(message => message.blocks),
      pictures: own.flatMap(message => message.files ?? []),
    }
  }

  /** The threads and messages of the bot in a conversation, oldest first, without its pictures. */
  async function botBegan(channel) {
    const { messages } = await call('conversations.history', { channel, limit: '200' })
    return messages.filter(message => isBots(message) && message.blocks).reverse().map(message => ({ channel, thread: message.ts, message }))
  }

  /** Waits until what is looked at is so. */
  async function eventually(look, isSo) {
    let seen
    for (const deadline = Date.now() + ANSWER_MS; Date.now() < deadline; await wait(POLL_MS)) {
      seen = await look()
      if (isSo(seen)) return seen
    }
    throw new Error(`Still not so after ${ANSWER_MS / 1_000} s: ${JSON.stringify(seen, null, 2)}`)
  }

  const until = (place, isSo) => eventually(() => botIn(place), isSo)

  /** Slack gives one with each click, good for one window of that person. */
  async function trigger() {
    return (await call('views.generateTriggerId', { user_id: user }, botToken)).trigger_id
  }

  async function command(name, text, { channel = home, triggerId = null } = {}) {
    return postCommand(server(), { user, channel, name, text, trigger: triggerId ?? await trigger() })
  }

  /** Uses a button, or chooses from a menu, `times` times as one and the same click. */
  async function click(message, place, actionId, { choose = null, times = 1 } = {}) {
    const { block, element } = elementOf(message.blocks, actionId, choose)
    const action = { type: element.type, block_id: block.block_id, action_id: element.action_id ?? actionId, action_ts: `${Date.now()}.1` }
    const chosen = element.options?.find(({ value }) => value === choose)
    const payload = {
      type: 'block_actions',
      trigger_id: await trigger(),
      response_url: notes.urlFor(user),
      channel: { id: place.channel },
      message: { ts: message.ts, text: message.text },
      actions: [{ ...action, ...(chosen ? { selected_option: chosen } : { value: element.value }) }],
    }
    for (let i = 0; i < times; i++) await interact(payload)
  }

  /** Fills in a window of this person's; `values` by block. */
  function submit(view, values) {
    return interact({ type: 'view_submission', view: { ...view, id: view.view_id, state: { values } } })
  }

  async function shortcut(callbackId, { channel, message }) {
    await interact({
      type: 'message_action', callback_id: callbackId, trigger_id: await trigger(), response_url: notes.urlFor(user),
      channel: { id: channel }, message_ts: message.ts, message,
    })
  }

  async function recorded() {
    return (await fetch(new URL('../recorded', api))).json()
  }

  /** The windows that have opened before this person, oldest first. */
  async function windows(type = 'modal') {
    const { views } = await recorded()
    return views.filter(view => view.user_id === user && view.type === type)
  }

  async function openHome() {
    await postEvent(server(), { type: 'app_home_opened', user, channel: await directMessages(), tab: 'home', event_ts: `${Date.now()}.1` })
  }

  /** Opens a new thread in the pane, which begins with a message of the bot's app; gives the thread. */
  async function openPane() {
    const channel = await directMessages()
    const { ts: thread } = await call('chat.postMessage', { channel, text: 'New chat' }, botToken)
    await postEvent(server(), {
      type: 'assistant_thread_started', event_ts: thread, assistant_thread: { user_id: user, channel_id: channel, thread_ts: thread, context: {} },
    })
    return { channel, thread }
  }

  /** What the bot has set around that thread: method and value, oldest first. */
  async function around({ channel, thread }) {
    return (await recorded()).pane.filter(set => set.channel_id === channel && set.thread_ts === thread)
  }

  const pressStop = ({ channel, thread }) =>
    postEvent(server(), { type: 'agent_session_stopped', user, channel, thread_ts: thread, event_ts: `${Date.now()}.1` })

  /** What this person was told alone, below a message. */
  const told = () => notes.of(user)

  return { user, call, say, directMessages, botIn, botBegan, eventually, until, command, click, submit, shortcut, windows, openHome, openPane, around, pressStop, told }
}

/** Feedback buttons are two in one element. */
function elementOf(blocks, actionId, choose) {
  for (const block of blocks) {
    for (const element of block.elements ?? []) {
      if (element.action_id !== actionId) continue
      if (element.type !== 'feedback_buttons') return { block, element }
      return { block, element: { type: element.type, value: element[`${choose}_button`].value } }
    }
  }
  throw new Error(`There is no ${actionId} in ${JSON.stringify(blocks)}`)
}

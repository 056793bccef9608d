import { drawBlocks, element } from './blocks.js'

/** Adds a thread: what a person asked, if anything, and the bot's message, given as {text, blocks}. */
window.show = function show(question, message) {
  const messages = document.getElementById('messages')
  if (question !== null) messages.append(line('Ada', 'A', 'person', element('p', {}, mention(), ` ${question}`)))
  messages.append(line('Analytics', '', 'bot', drawBlocks(message.blocks)))
}

/** Shows a window, or the bot's Home. */
window.showView = function showView(view) {
  const bar = (tag, ...texts) => element(tag, {}, ...texts.map(text => element('span', { className: 'button' }, text)))
  const title = view.title ? [element('header', {}, view.title.text, element('span', { className: 'cross' }, '×'))] : []
  const footer = view.title ? [bar('footer', view.close.text, ...(view.submit ? [view.submit.text] : []))] : []
  document.getElementById('messages').append(
    element('section', { className: view.type }, ...title, drawBlocks(view.blocks), ...footer))
}

/** Shows a new thread in the pane, with what may be asked first. */
window.showPane = function showPane({ title, prompts }) {
  document.getElementById('messages').append(element('section', { className: 'pane' },
    element('header', {}, 'Analytics', element('span', { className: 'cross' }, '×')),
    element('p', { className: 'context' }, title),
    ...prompts.map(prompt => element('div', { className: 'button prompt' }, prompt.title)),
    element('div', { className: 'field empty' }, 'Message Analytics')))
}

const mention = () => element('span', { className: 'mention' }, '@Analytics')

function line(name, initial, role, content) {
  const heading = element('div', { className: 'heading' },
    element('b', {}, name),
    ...(role === 'bot' ? [element('span', { className: 'app' }, 'APP')] : []),
    element('time', {}, '12:00 PM'))
  return element('article', { className: role },
    element('div', { className: 'avatar' }, initial), element('div', { className: 'body' }, heading, content))
}

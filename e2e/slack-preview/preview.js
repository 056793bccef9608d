import { drawBlocks, element } from './blocks.js'

/** Adds a thread: what a person asked, if anything, and the bot's message, given as {text, blocks}. */
window.show = function show(question, message) {
  const messages = document.getElementById('messages')
  if (question !== null) messages.append(line('Ada', 'A', 'person', element('p', {}, mention(), ` ${question}`)))
  messages.append(line('Analytics', '', 'bot', drawBlocks(message.blocks)))
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

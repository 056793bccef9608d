/* global AdaptiveCards */

/** As near to Teams' light theme as the renderer's settings go. */
const SIGNS = { '👍': 'thumbs_up', '👎': 'thumbs_down', '❌': 'cross_mark' }
const FONT = '"Selawik", "Segoe UI", "Liberation Sans", Arial, sans-serif'
const SIZES = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 }
const WEIGHTS = { lighter: 400, default: 400, bolder: 600 }
const LOOK = {
  fontTypes: {
    default: { fontFamily: FONT, fontSizes: SIZES, fontWeights: WEIGHTS },
    monospace: { fontFamily: '"DejaVu Sans Mono", monospace', fontSizes: { ...SIZES, default: 12 }, fontWeights: WEIGHTS },
  },
  spacing: { small: 6, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 16 },
  supportsInteractivity: true,
  actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', spacing: 'medium' },
  containerStyles: {
    default: { backgroundColor: '#ffffff', foregroundColors: { default: { default: '#242424', subtle: '#616161' } } },
    emphasis: { backgroundColor: '#f5f5f5', foregroundColors: { default: { default: '#242424', subtle: '#616161' } } },
  },
}

/** Adds what a person asked, if anything, and the bot's card; gives what the renderer finds wrong with it. */
window.show = function show(question, { card: json }) {
  const messages = document.getElementById('messages')
  if (question !== null) messages.append(element('div', 'question', question))
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = new AdaptiveCards.HostConfig(LOOK)
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.latest)
  card.parse(json, context)
  const box = element('div', json.msteams?.width === 'Full' ? 'card full' : 'card')
  box.append(card.render())
  box.querySelectorAll('button').forEach(drawSign)
  messages.append(element('div', 'name', 'Analytics'), box)
  return faults(card, context)
}

/** Not every machine that draws this has a font with them. The renderer gives a button new classes when one is pressed, and leaves its data. */
function drawSign(button) {
  const [sign, ...words] = button.textContent.trim().split(/(?<=👍|👎|❌)\s*/u)
  if (!SIGNS[sign]) return
  button.textContent = words.join('')
  button.dataset.sign = SIGNS[sign]
}

/** Charts and code are Teams' own, and come with a fallback. */
function faults(card, context) {
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
  return [...events, ...card.validateProperties().validationEvents.map(event => event.message)]
    .filter(message => !/CodeBlock|Chart\./.test(message))
}

function element(tag, className, text = '') {
  const created = document.createElement(tag)
  created.className = className
  created.textContent = text
  return created
}

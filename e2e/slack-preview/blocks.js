import { dataVisualization, image } from './charts.js'

/** Draws Block Kit about as Slack does: the blocks that the bot sends, and an error for any other. */

const BLOCKS = {
  rich_text: richText, context, table, data_table: dataTable, data_visualization: dataVisualization, image, header, actions,
  context_actions: actions, input,
}
const PARTS = { rich_text_section: section, rich_text_preformatted: preformatted, rich_text_list: list }
const INLINE = { text: styledText, emoji, user, date }
const SIGNS = { '👍': 'thumbs_up', '👎': 'thumbs_down', '❌': 'cross_mark' }
const ELEMENTS = {
  button, static_select: select, feedback_buttons: feedbackButtons, plain_text_input: textInput, conversations_select: select,
}

export const drawBlocks = blocks => element('div', { className: 'blocks' }, ...blocks.map(block => draw(BLOCKS, block)))

function draw(kinds, object) {
  const drawer = kinds[object.type]
  if (!drawer) throw new Error(`This page cannot draw "${object.type}"`)
  return drawer(object)
}

function richText({ elements }) {
  return element('div', { className: 'rich-text' }, ...elements.map(part => draw(PARTS, part)))
}

function section({ elements }) {
  return element('p', {}, ...elements.map(part => draw(INLINE, part)))
}

function preformatted({ elements }) {
  return element('pre', {}, ...elements.map(part => draw(INLINE, part)))
}

function list({ style, elements }) {
  const items = elements.map(item => element('li', {}, ...item.elements.map(part => draw(INLINE, part))))
  return element(style === 'ordered' ? 'ol' : 'ul', {}, ...items)
}

function styledText({ text, style = {} }) {
  if (style.code) return element('code', {}, text)
  return style.bold ? element('b', {}, text) : document.createTextNode(text)
}

function emoji({ name }) {
  return element('span', { className: `emoji ${name}`, title: `:${name}:` })
}

function user({ user_id }) {
  return element('span', { className: 'mention' }, `@${user_id}`)
}

function date({ timestamp }) {
  return document.createTextNode(new Date(timestamp * 1000).toLocaleString('en-US',
    { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }))
}

function header({ text }) {
  return element('h2', {}, text.text)
}

function actions({ type, elements }) {
  return element('div', { className: type === 'actions' ? 'actions' : 'actions quiet' }, ...elements.map(one => draw(ELEMENTS, one)))
}

function button({ text }) {
  return element('span', { className: 'button' }, ...text.text.split(/(👍|👎|❌)/u).map(part => (SIGNS[part] ? emoji({ name: SIGNS[part] }) : part)))
}

function feedbackButtons({ positive_button, negative_button }) {
  return element('span', { className: 'thumbs' }, button(positive_button), button(negative_button))
}

function select({ placeholder, initial_option }) {
  return element('span', { className: initial_option ? 'button select' : 'button select empty' },
    initial_option?.text.text ?? placeholder.text)
}

function input({ label, element: field, optional }) {
  const hint = optional ? [element('span', { className: 'optional' }, ' (optional)')] : []
  return element('div', { className: 'input' }, element('b', {}, label.text, ...hint), draw(ELEMENTS, field))
}

function textInput({ placeholder, initial_value, multiline }) {
  return element('div', { className: `field ${multiline ? 'tall' : ''} ${initial_value ? '' : 'empty'}` }, initial_value ?? placeholder.text)
}

function context({ elements }) {
  return element('div', { className: 'context' }, ...elements.map(({ text }) => element('span', {}, text)))
}

function table({ rows, column_settings = [] }) {
  const align = column => column_settings[column]?.align ?? 'left'
  return element('div', { className: 'table' }, grid(rows, align))
}

function dataTable({ rows, page_size, caption }) {
  const isNumber = column => rows.slice(1).some(row => row[column].type === 'raw_number')
  const page = rows.slice(0, page_size + 1)
  const pages = Math.ceil((rows.length - 1) / page_size)
  const footer = pages > 1
    ? [element('div', { className: 'pages' }, `1–${page_size} of ${rows.length - 1}`, element('span', {}, '‹'), element('span', {}, '›'))]
    : []
  return element('div', { className: 'table data' },
    element('div', { className: 'caption' }, caption), grid(page, column => (isNumber(column) ? 'right' : 'left')), ...footer)
}

function grid([header, ...rows], align) {
  const line = (cells, tag) => element('tr', {}, ...cells.map(({ text }, column) => {
    const cell = element(tag, {}, text)
    cell.style.textAlign = align(column)
    return cell
  }))
  return element('table', {},
    element('thead', {}, line(header, 'th')), element('tbody', {}, ...rows.map(row => line(row, 'td'))))
}

export function element(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties)
  node.append(...children)
  return node
}

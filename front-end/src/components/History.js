import { h } from '../../vendor/vue.js'

const MARKS = { FAILED: 'not answered', BROKEN: 'interrupted' }
const day = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' })

/** The questions asked in this browser, newest first, by day. */
export const History = {
  props: ['entries', 'isOpen'],
  emits: ['open', 'clear'],
  setup(props, { emit }) {
    const item = entry => h('li', { key: entry.key }, [
      h('button', { type: 'button', onClick: () => emit('open', entry) }, [
        entry.prompt, MARKS[entry.status] ? h('span', { class: 'history-mark' }, MARKS[entry.status]) : null,
      ]),
    ])
    const group = ([label, entries]) => h('section', { key: label }, [h('h3', label), h('ul', entries.map(item))])
    const clear = () => h('button', { type: 'button', class: 'link', onClick: () => emit('clear') }, 'Clear')
    return () => h('nav', { id: 'history', class: ['history', props.isOpen ? 'open' : null], 'aria-label': 'History' }, [
      h('div', { class: 'history-head' }, [h('h2', 'History'), props.entries.length > 0 ? clear() : null]),
      props.entries.length > 0
        ? [...byDay(props.entries)].map(group)
        : h('p', { class: 'muted small' }, 'Your questions will be listed here, in this browser only.'),
    ])
  },
}

function byDay(entries) {
  const label = entry => (isToday(entry.askedAt) ? 'Today' : day.format(entry.askedAt))
  return Map.groupBy(entries.toReversed(), label)
}

const isToday = time => new Date(time).toDateString() === new Date().toDateString()

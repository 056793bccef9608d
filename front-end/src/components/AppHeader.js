import { h } from '../../vendor/vue.js'
import { icon } from './icons.js'

export const AppHeader = {
  props: ['isDark', 'historyIsOpen'],
  emits: ['theme', 'tables', 'history'],
  setup(props, { emit }) {
    const themeLabel = () => (props.isDark ? 'Use light colours' : 'Use dark colours')
    return () => h('header', { class: 'header' }, [
      h('button', { type: 'button', class: 'icon-button only-narrow', 'aria-label': 'History', 'aria-expanded': String(props.historyIsOpen),
        'aria-controls': 'history', onClick: () => emit('history') }, [icon('history')]),
      h('p', { class: 'brand' }, [h('img', { src: 'src/favicon.svg', alt: '', width: 26, height: 26 }), 'Analytics chatbot']),
      h('div', { class: 'header-actions' }, [
        h('button', { type: 'button', class: 'button', onClick: () => emit('tables') }, [icon('tables'), 'Tables']),
        h('button', { type: 'button', class: 'icon-button', 'aria-label': themeLabel(), title: themeLabel(), onClick: () => emit('theme') },
          [icon(props.isDark ? 'sun' : 'moon')]),
      ]),
    ])
  },
}

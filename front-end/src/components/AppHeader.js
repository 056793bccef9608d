import { h } from '../../vendor/vue.js'
import { icon } from './icons.js'

/** `person` is the name of who is signed in; without it there is nothing to sign out of. `hasHistory` and `hasTables` say what can be opened. */
export const AppHeader = {
  props: ['isDark', 'historyIsOpen', 'hasHistory', 'hasTables', 'person'],
  emits: ['theme', 'tables', 'history', 'signOut'],
  setup(props, { emit }) {
    const themeLabel = () => (props.isDark ? 'Use light colours' : 'Use dark colours')
    const history = () => h('button', { type: 'button', class: 'icon-button only-narrow', 'aria-label': 'History',
      'aria-expanded': String(props.historyIsOpen), 'aria-controls': 'history', onClick: () => emit('history') }, [icon('history')])
    const tables = () => h('button', { type: 'button', class: 'button', onClick: () => emit('tables') }, [icon('tables'), 'Tables'])
    const signOut = () => h('button', { type: 'button', class: 'button leave', title: `Signed in as ${props.person}`, onClick: () => emit('signOut') },
      [icon('leave'), h('span', 'Sign out')])
    return () => h('header', { class: 'header' }, [
      props.hasHistory ? history() : null,
      h('p', { class: 'brand' }, [h('img', { src: 'src/favicon.svg', alt: '', width: 26, height: 26 }), 'Analytics chatbot']),
      h('div', { class: 'header-actions' }, [
        props.hasTables ? tables() : null,
        props.person ? signOut() : null,
        h('button', { type: 'button', class: 'icon-button', 'aria-label': themeLabel(), title: themeLabel(), onClick: () => emit('theme') },
          [icon(props.isDark ? 'sun' : 'moon')]),
      ]),
    ])
  },
}

import { h } from '../../vendor/vue.js'
import { icon } from './icons.js'

/** Questions as buttons that ask them; `iconOf(question)` may name a picture for each. */
export const Choices = {
  props: ['label', 'choices', 'iconOf'],
  emits: ['ask'],
  setup(props, { emit }) {
    const choice = question => h('li', { key: question }, [
      h('button', { type: 'button', class: 'choice', onClick: () => emit('ask', question) },
        [props.iconOf ? icon(props.iconOf(question)) : null, h('span', question)]),
    ])
    return () => props.choices?.length ? h('ul', { class: 'choices', 'aria-label': props.label }, props.choices.map(choice)) : null
  },
}

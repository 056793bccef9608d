import { h } from '../../vendor/vue.js'

/** Questions as buttons that ask them. */
export const Choices = {
  props: ['label', 'choices'],
  emits: ['ask'],
  setup(props, { emit }) {
    const choice = question => h('li', { key: question }, [
      h('button', { type: 'button', class: 'choice', onClick: () => emit('ask', question) }, question),
    ])
    return () => props.choices?.length ? h('ul', { class: 'choices', 'aria-label': props.label }, props.choices.map(choice)) : null
  },
}

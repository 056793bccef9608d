import { h } from '../../vendor/vue.js'

/** How the question was understood where it left a choice. */
export const Assumptions = {
  props: ['assumptions'],
  setup: props => () => props.assumptions?.length
    ? h('div', { class: 'assumptions' }, [
      h('p', { class: 'label' }, 'Understood as'),
      h('ul', props.assumptions.map(assumption => h('li', { key: assumption }, assumption))),
    ])
    : null,
}

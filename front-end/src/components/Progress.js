import { computed, h, onBeforeUnmount, ref } from '../../vendor/vue.js'
import { icon } from './icons.js'

const STAGES = { SENDING: 'Sending your question', PENDING: 'Understanding your question', IN_PROGRESS: 'Running the query' }
const TICK_MS = 500

/** The acknowledgement, the stage, and the seconds since the question was asked. */
export const Progress = {
  props: ['turn', 'canCancel'],
  emits: ['cancel'],
  setup(props, { emit }) {
    const now = ref(Date.now())
    const clock = setInterval(() => (now.value = Date.now()), TICK_MS)
    onBeforeUnmount(() => clearInterval(clock))
    const seconds = computed(() => Math.max(0, Math.floor((now.value - props.turn.askedAt) / 1_000)))
    const stage = () => props.turn.isReconnecting
      ? 'The server does not answer; trying again'
      : STAGES[props.turn.status] ?? STAGES.PENDING
    const received = () => h('p', { class: 'muted small' }, ['Got it. Request ', h('code', props.turn.requestId)])
    const stop = () => h('button', { type: 'button', class: 'button', onClick: () => emit('cancel') }, [icon('stop'), 'Stop'])
    const skeleton = () => h('div', { class: 'progress-skeleton', 'aria-hidden': 'true' }, [1, 2, 3].map(line => h('span', { key: line, class: 'skeleton' })))
    return () => h('div', { class: 'card' }, [
      h('div', { class: 'progress' }, [
        h('span', { class: 'pulse', 'aria-hidden': 'true' }),
        h('div', { class: 'progress-text' }, [
          h('p', [stage(), ' ', h('span', { class: 'muted' }, `${seconds.value} s`)]),
          props.turn.requestId ? received() : null,
        ]),
        props.turn.requestId && props.canCancel ? stop() : null,
      ]),
      skeleton(),
    ])
  },
}

import { h } from '../../vendor/vue.js'
import { icon } from './icons.js'

const GONE = 'NO_SUCH_REQUEST'

/** Why there is no answer, and what to do now. A call that broke goes on where it was; a question that ended is asked anew. */
export const ErrorMessage = {
  props: ['turn'],
  emits: ['retry', 'askAgain'],
  setup(props, { emit }) {
    const isBroken = () => props.turn.status === 'BROKEN' && props.turn.error.code !== GONE
    const isCancelled = () => props.turn.error?.code === 'CANCELLED'
    const reference = () => h('p', { class: 'small muted' }, [
      props.turn.error.code,
      props.turn.requestId ? [' · Request ', h('code', props.turn.requestId)] : null,
    ])
    const action = () => isBroken()
      ? h('button', { type: 'button', class: 'button', onClick: () => emit('retry') }, 'Try again')
      : h('button', { type: 'button', class: 'button', onClick: () => emit('askAgain') }, 'Ask again')
    return () => h('div', { class: ['card', 'error', isCancelled() ? 'cancelled' : null] }, [
      icon(isCancelled() ? 'stop' : 'alert'),
      h('div', { class: 'error-text' }, [h('p', props.turn.error.message), reference()]),
      action(),
    ])
  },
}

import { h } from '../../vendor/vue.js'
import { isRunning } from '../services/conversation.js'
import { Answer } from './Answer.js'
import { ErrorMessage } from './ErrorMessage.js'
import { Progress } from './Progress.js'

/** A question and what became of it. */
export const ChatTurn = {
  props: ['turn', 'context'],
  setup(props) {
    const outcome = ({ turn, context } = props) => {
      if (isRunning(turn)) return h(Progress, { turn, canCancel: Boolean(context.cancel), onCancel: () => context.cancel(turn) })
      if (turn.document?.answer) return h(Answer, { document: turn.document, context })
      return h(ErrorMessage, {
        turn,
        onRetry: () => context.retry(turn),
        onAskAgain: () => context.ask(turn.prompt),
      })
    }
    return () => h('li', { id: `turn-${props.turn.key}`, class: 'turn' }, [
      h('h2', { class: 'question' }, [h('span', { class: 'visually-hidden' }, 'You asked: '), props.turn.prompt]),
      outcome(),
    ])
  },
}

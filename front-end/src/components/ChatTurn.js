import { h } from '../../vendor/vue.js'
import { isRunning } from '../services/conversation.js'
import { Answer } from './Answer.js'
import { ErrorMessage } from './ErrorMessage.js'
import { Progress } from './Progress.js'

/** Only what has SQL can be remembered. */
const judgeOf = (turn, { judge }) => judge && turn.document.answer.sql ? (verdict, comment) => judge(turn, verdict, comment) : null

/** A question and what became of it. */
export const ChatTurn = {
  props: ['turn', 'context'],
  setup(props) {
    const outcome = ({ turn, context } = props) => {
      if (isRunning(turn)) return h(Progress, { turn, canCancel: Boolean(context.cancel), onCancel: () => context.cancel(turn) })
      if (turn.document?.answer) return h(Answer, { document: turn.document, context, judge: judgeOf(turn, context) })
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

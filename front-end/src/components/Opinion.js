import { computed, h, nextTick, ref } from '../../vendor/vue.js'
import { consequences, HELPFUL, NOT_HELPFUL } from '../services/opinion.js'
import { icon } from './icons.js'

/** Characters that the server keeps. */
const MAX_COMMENT = 1_000

/** Asks whether an answer was helpful, says what follows from it, and lets a bad one be explained. */
export const Opinion = {
  props: ['document', 'judge'],
  setup(props) {
    const id = `opinion-${props.document.request_id}`
    const outcome = ref('')
    const error = ref('')
    const isExplaining = ref(false)
    const comment = ref('')
    const down = ref(null)
    const given = computed(() => props.document.feedback)
    const follows = computed(() => consequences(props.document.answer))

    const send = async (verdict, words) => {
      error.value = ''
      try {
        await props.judge(verdict, words)
        outcome.value = follows.value[verdict]
        return true
      } catch (failure) {
        outcome.value = ''
        error.value = failure.message
        return false
      }
    }
    /** Who presses the same thumb again may go on with what they said, which is therefore not sent anew without its words. */
    const press = async verdict => {
      const isSaid = given.value?.verdict === verdict
      if (!isSaid && !await send(verdict, '')) return
      comment.value = given.value.comment
      isExplaining.value = verdict === NOT_HELPFUL
    }
    const explain = async event => {
      event.preventDefault()
      if (!await send(NOT_HELPFUL, comment.value.trim())) return
      isExplaining.value = false
      nextTick(() => down.value.focus())
    }

    const thumb = (verdict, label, picture, reference) => h('button', {
      ref: reference, type: 'button', class: 'icon-button quiet thumb', 'aria-label': label, title: label,
      'aria-pressed': String(given.value?.verdict === verdict), 'aria-describedby': `${id}-offer`, onClick: () => press(verdict),
    }, [icon(picture)])
    const question = () => h('div', { class: 'opinion-question', role: 'group', 'aria-labelledby': id }, [
      h('span', { id }, 'Was this helpful?'),
      h('span', { class: 'thumbs' }, [thumb(HELPFUL, 'Helpful', 'thumbUp'), thumb(NOT_HELPFUL, 'Not helpful', 'thumbDown', down)]),
      h('span', { id: `${id}-offer`, class: given.value ? 'visually-hidden' : null }, follows.value.offer),
      h('span', { role: 'status' }, outcome.value),
    ])
    const explanation = () => h('form', { class: 'opinion-form', onSubmit: explain }, [
      h('label', { for: `${id}-comment` }, 'What did you expect? (optional)'),
      h('input', {
        id: `${id}-comment`, value: comment.value, maxlength: MAX_COMMENT, autocomplete: 'off',
        placeholder: 'Such as: the returns should not count', onInput: event => (comment.value = event.target.value),
      }),
      h('button', { type: 'submit', class: 'button' }, 'Send'),
    ])
    const said = () => h('p', { class: 'opinion-said' }, ['You said: ', h('q', given.value.comment)])
    return () => h('div', { class: 'opinion small muted' }, [
      question(),
      isExplaining.value ? explanation() : given.value?.comment ? said() : null,
      error.value ? h('p', { role: 'alert', class: 'notice' }, [icon('alert'), error.value]) : null,
    ])
  },
}

import { h, nextTick, onMounted, ref } from '../../vendor/vue.js'
import { icon } from './icons.js'

const MAX_CHARACTERS = 4_000

export const ChatInput = {
  props: ['isBusy', 'canCancel', 'draft'],
  emits: ['ask', 'cancel'],
  setup(props, { emit, expose }) {
    const text = ref(props.draft ?? '')
    const area = ref(null)
    const fitHeight = () => {
      area.value.style.height = 'auto'
      area.value.style.height = `${area.value.scrollHeight}px`
    }
    const submit = () => {
      const prompt = text.value.trim()
      if (!prompt) return
      text.value = ''
      nextTick(fitHeight)
      emit('ask', prompt)
    }
    const onKeydown = event => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
      event.preventDefault()
      submit()
    }
    const onInput = event => {
      text.value = event.target.value
      fitHeight()
    }
    expose({ focus: () => area.value.focus({ preventScroll: true }), text: () => text.value })
    onMounted(fitHeight)

    const stop = () => h('button', { type: 'button', class: 'button', onClick: () => emit('cancel') }, [icon('stop'), 'Stop'])
    const hints = () => h('p', { id: 'question-hints', class: 'input-hints' }, [
      h('kbd', 'Enter'), ' sends, ', h('kbd', 'Shift'), ' + ', h('kbd', 'Enter'), ' starts a new line, ',
      props.canCancel ? [h('kbd', 'Esc'), ' stops, '] : null,
      h('kbd', '/'), ' comes back here',
    ])
    return () => h('form', { class: 'input', onSubmit: event => { event.preventDefault(); submit() } }, [
      h('div', { class: 'input-box' }, [
        h('label', { class: 'visually-hidden', for: 'question' }, 'Your question'),
        h('textarea', { id: 'question', ref: area, rows: 1, maxlength: MAX_CHARACTERS, placeholder: 'Ask your data …', value: text.value,
          'aria-describedby': 'question-hints', autocomplete: 'off', onInput, onKeydown }),
        props.isBusy && props.canCancel ? stop() : null,
        h('button', { type: 'submit', class: 'send', 'aria-label': 'Ask', disabled: !text.value.trim() }, [icon('send')]),
      ]),
      hints(),
    ])
  },
}

import { h, ref, watch } from '../../vendor/vue.js'

/** Asks for the API token where the server knows its users by tokens. */
export const TokenPrompt = {
  props: ['isOpen', 'isRejected'],
  emits: ['token'],
  setup(props, { emit }) {
    const dialog = ref(null)
    const field = ref(null)
    const isDismissed = ref(false)
    const show = isOpen => {
      if (isOpen) dialog.value.showModal()
      else dialog.value.close()
    }
    watch(() => props.isOpen && !isDismissed.value, show, { flush: 'post' })
    watch(() => props.isOpen, () => (isDismissed.value = false))
    const submit = event => {
      event.preventDefault()
      const token = field.value.value.trim()
      if (token) emit('token', token)
    }
    return () => h('dialog', { ref: dialog, class: 'token', 'aria-labelledby': 'token-title', onClose: () => (isDismissed.value = props.isOpen) }, [
      h('form', { onSubmit: submit }, [
        h('h2', { id: 'token-title' }, 'Who are you?'),
        h('p', { class: 'muted' }, 'This server knows its users by their API tokens; whoever runs it gives them out. Yours is kept until you close this tab.'),
        h('label', { for: 'token' }, 'API token'),
        h('input', { id: 'token', ref: field, type: 'password', autocomplete: 'off', spellcheck: 'false', required: true }),
        props.isRejected ? h('p', { class: 'notice', role: 'alert' }, 'This token is not known here. Check it and try again.') : null,
        h('button', { type: 'submit', class: 'button primary' }, 'Continue'),
      ]),
    ])
  },
}

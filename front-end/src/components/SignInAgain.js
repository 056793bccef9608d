import { h, ref, watch } from '../../vendor/vue.js'
import { icon } from './icons.js'

/** Asks whoever was signed in to sign in again, as soon as there is a `reason`; `begin()` leaves the page, which keeps what was asked. */
export const SignInAgain = {
  props: ['reason', 'begin'],
  setup(props) {
    const dialog = ref(null)
    const problem = ref('')
    const show = reason => {
      if (reason && !dialog.value.open) dialog.value.showModal()
      if (!reason) dialog.value.close()
    }
    watch(() => props.reason, show, { flush: 'post' })
    const leave = event => {
      event.preventDefault()
      problem.value = ''
      props.begin().catch(error => (problem.value = error.message))
    }
    return () => h('dialog', { ref: dialog, class: 'token', 'aria-labelledby': 'again-title' }, [
      h('form', { onSubmit: leave }, [
        h('h2', { id: 'again-title' }, 'Who are you?'),
        h('p', { class: 'muted' }, props.reason),
        problem.value ? h('p', { class: 'notice', role: 'alert' }, [icon('alert'), problem.value]) : null,
        h('button', { type: 'submit', class: 'button primary' }, 'Sign in again'),
      ]),
    ])
  },
}

import { h, ref } from '../../vendor/vue.js'
import { AppHeader } from './AppHeader.js'
import { icon } from './icons.js'

/** What is seen by who is not signed in. `problem` says why the last sign-in did not succeed; without `signIn` the page is not set up. */
export const SignInPage = {
  props: ['signIn', 'theme', 'problem'],
  setup(props) {
    const isDark = ref(props.theme.isDark())
    const problem = ref(props.problem)
    const isLeaving = ref(false)
    const switchTheme = () => {
      isDark.value = !isDark.value
      props.theme.set(isDark.value)
    }
    const begin = async () => {
      isLeaving.value = true
      problem.value = ''
      await props.signIn.begin('').catch(error => (problem.value = error.message))
      isLeaving.value = false
    }
    const notice = () => h('p', { class: 'notice', role: 'alert' }, [icon('alert'), problem.value])
    const button = () => h('button', { type: 'button', class: 'button primary', disabled: isLeaving.value, onClick: begin }, [icon('key'), 'Sign in'])
    const invitation = () => [
      h('p', { class: 'muted' }, ['Questions are answered for people who are known here. You sign in at ',
        h('strong', props.signIn.provider), ' and come back to this page.']),
      button(),
    ]
    return () => h('div', { class: 'app app-signed-out' }, [
      h(AppHeader, { isDark: isDark.value, onTheme: switchTheme }),
      h('main', { class: 'main' }, [
        h('section', { class: 'card sign-in', 'aria-labelledby': 'sign-in-title' }, [
          h('h1', { id: 'sign-in-title' }, 'Ask your data'),
          problem.value ? notice() : null,
          props.signIn ? invitation() : null,
        ]),
      ]),
    ])
  },
}

import { h, ref } from '../../vendor/vue.js'
import { count } from '../services/cellFormat.js'
import { saveFile } from '../services/saveFile.js'
import { icon } from './icons.js'

const PLANNERS = { rules: 'built-in rules' }

/** Where the answer comes from, how long it took, and the file with all its rows. */
export const AnswerFooter = {
  props: ['document', 'sources', 'context'],
  setup(props) {
    const error = ref('')
    const save = async () => {
      error.value = ''
      try {
        saveFile(await props.context.api.csv(props.document), `result-${props.document.request_id}.csv`)
      } catch (failure) {
        error.value = failure.message
      }
    }
    const source = name => props.context.browse
      ? h('button', { key: name, type: 'button', class: 'link', onClick: () => props.context.browse(name) }, name)
      : h('span', { key: name }, name)
    const sources = () => h('span', ['From ', props.sources.flatMap((name, index) => (index > 0 ? [', ', source(name)] : [source(name)]))])
    const csv = () => h('button', { type: 'button', class: 'button', onClick: save }, [icon('download'), 'CSV'])
    return () => {
      const { answer, request_id: requestId } = props.document
      return h('footer', { class: 'answer-footer small muted' }, [
        h('p', { class: 'facts' }, [
          props.sources.length > 0 ? sources() : null,
          answer.planner ? h('span', `Planned by ${PLANNERS[answer.planner] ?? answer.planner}`) : null,
          answer.elapsed_ms === undefined ? null : h('span', `${count(answer.elapsed_ms)} ms`),
          h('span', ['Request ', h('code', requestId)]),
        ]),
        answer.csv_url ? csv() : null,
        error.value ? h('p', { role: 'alert', class: 'notice' }, [icon('alert'), error.value]) : null,
      ])
    }
  },
}

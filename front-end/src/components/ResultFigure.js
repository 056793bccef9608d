import { h } from '../../vendor/vue.js'
import { cellFormat } from '../services/cellFormat.js'
import { words } from '../services/columnTypes.js'

/** A result that is a single value. */
export const ResultFigure = {
  props: ['column', 'value'],
  setup: props => () => h('dl', { class: 'figure' }, [
    h('dt', words(props.column.name)),
    h('dd', cellFormat(props.column, [props.value])(props.value)),
  ]),
}

import { h, nextTick, ref, watch } from '../../vendor/vue.js'
import { icon } from './icons.js'
import { TableCard } from './TableCard.js'

/** What can be asked about: every table with its columns. `selected` names the one to unfold. */
export const TablesBrowser = {
  props: ['isOpen', 'selected', 'tables', 'error'],
  emits: ['ask', 'close'],
  setup(props, { emit }) {
    const dialog = ref(null)
    const show = isOpen => {
      if (isOpen && !dialog.value.open) dialog.value.showModal()
      if (!isOpen && dialog.value.open) dialog.value.close()
      if (isOpen) nextTick(() => dialog.value.querySelector('.table-card[open]')?.scrollIntoView({ block: 'start' }))
    }
    watch(() => props.isOpen, show, { flush: 'post' })
    const closeOutside = event => {
      if (event.target === dialog.value) emit('close')
    }
    const card = table => h(TableCard, { key: table.name, table, isUnfolded: isUnfolded(table, props), onAsk: question => emit('ask', question) })
    const content = () => {
      if (props.error) return h('p', { class: 'notice', role: 'alert' }, [icon('alert'), props.error.message])
      if (props.tables.length === 0) return h('p', { class: 'muted' }, 'There are no tables that you may ask about.')
      return props.tables.map(card)
    }
    return () => h('dialog', { ref: dialog, class: 'sheet', 'aria-labelledby': 'tables-title', onClose: () => emit('close'), onClick: closeOutside }, [
      h('div', { class: 'sheet-body' }, [
        h('header', { class: 'sheet-head' }, [
          h('h2', { id: 'tables-title' }, 'Tables'),
          h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close', onClick: () => emit('close') }, [icon('close')]),
        ]),
        props.isOpen ? content() : null,
      ]),
    ])
  },
}

const isUnfolded = (table, { selected, tables }) => table.name === selected || (!selected && table === tables[0])

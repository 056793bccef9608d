/**
 * The rows of a table answer: its preview at once and, when they are wanted, as many as the server keeps with it. `observe` makes the
 * state reactive.
 */
export function createResultRows({ document, api, observe = state => state }) {
  const { answer, result_url: url } = document
  const state = observe({ rows: answer.rows, isFetched: !url || answer.rows.length >= answer.row_count, isLoading: false, error: null })
  return {
    state,
    async load() {
      if (state.isFetched || state.isLoading) return
      Object.assign(state, { isLoading: true, error: null })
      try {
        Object.assign(state, { rows: (await api.answer(document)).rows, isFetched: true })
      } catch (error) {
        state.error = error.message
      }
      state.isLoading = false
    },
  }
}

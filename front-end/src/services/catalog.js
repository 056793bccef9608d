/** The tables that may be asked about, or why they cannot be listed. `observe` makes the state reactive. */
export function createCatalog({ api, observe = state => state }) {
  const state = observe({ tables: [], error: null })
  return {
    state,
    async load() {
      try {
        state.tables = (await api.tables()).tables
        state.error = null
      } catch (error) {
        state.error = { status: error.status, message: error.message }
      }
    },
  }
}

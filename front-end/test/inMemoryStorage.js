/** Keeps texts under keys, as a browser's storage does. */
export function inMemoryStorage(entries = {}) {
  const items = new Map(Object.entries(entries))
  return {
    getItem: key => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, String(value)),
    removeItem: key => void items.delete(key),
    values: () => [...items.values()],
  }
}

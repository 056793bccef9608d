/** Listens for "/" where nobody types and for Escape where no dialog is open; gives what ends it. */
export function listenForShortcuts(document, { onSlash, onEscape }) {
  const onKey = event => {
    if (event.key === '/' && !event.target.closest('input, textarea, dialog')) {
      event.preventDefault()
      onSlash()
    }
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) onEscape()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

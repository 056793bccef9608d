/** Lets the browser save the text as a CSV file. A plain link could not carry the asker's token. */
export function saveFile(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}

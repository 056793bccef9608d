/** Lets the browser save the blob. A plain link could not carry the asker's token. */
export function saveFile(blob, name) {
  const address = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}

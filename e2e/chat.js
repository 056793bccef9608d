/** What a person does on the page, and sees there. */
export function chatOn(page) {
  const turns = page.locator('.turn')
  return {
    page,
    turns,
    question: page.getByLabel('Your question'),
    newest: turns.last(),
    /** Types the question and waits for the turn to have an outcome. */
    async ask(text) {
      await page.getByLabel('Your question').fill(text)
      await page.keyboard.press('Enter')
      await settled(page, text)
    },
    async settled(text) {
      await settled(page, text)
    },
  }
}

/** The newest turn is that question, and has an answer or an error. */
async function settled(page, text) {
  const newest = page.locator('.turn').last()
  await newest.locator('.question', { hasText: text }).waitFor()
  await newest.locator('.answer, .error').waitFor()
}

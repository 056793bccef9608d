/** What a screen reader says about the newest turn; it changes with each stage and not in between. */
export function announcement(turn) {
  if (!turn) return ''
  if (turn.error) return turn.error.message
  if (turn.document?.answer) return turn.document.answer.sentence
  if (turn.isReconnecting) return 'The server does not answer; trying again.'
  return turn.requestId ? `Question received, request ${turn.requestId}.` : 'Sending the question.'
}

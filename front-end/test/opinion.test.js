import assert from 'node:assert/strict'
import test from 'node:test'
import { consequences, HELPFUL, NOT_HELPFUL } from '../src/services/opinion.js'

test('a thumb says what it does: the same SQL again, or an answer that is worked out anew', () => {
  const { offer, [HELPFUL]: helpful, [NOT_HELPFUL]: notHelpful } = consequences({ planner: 'rules' })

  assert.match(offer, /gets this SQL again/)
  assert.match(helpful, /gets this SQL again/)
  assert.match(notHelpful, /anew/)
})

test('nothing is promised of SQL that people have written down', () => {
  const { offer, [HELPFUL]: helpful, [NOT_HELPFUL]: notHelpful } = consequences({ planner: 'chatbot.yaml' })

  assert.match(offer, /chatbot\.yaml/)
  assert.doesNotMatch(offer + helpful + notHelpful, /again|anew/)
})

export const HELPFUL = 'HELPFUL'
export const NOT_HELPFUL = 'NOT_HELPFUL'

const WRITTEN_BY_PEOPLE = 'chatbot.yaml'

/** What a thumb below that answer does: before, and right after it was pressed. */
export function consequences({ planner }) {
  return planner === WRITTEN_BY_PEOPLE ? OF_VERIFIED_SQL : OF_PLANNED_SQL
}

const OF_PLANNED_SQL = {
  offer: 'If it is, whoever asks the same gets this SQL again.',
  [HELPFUL]: 'Noted. Whoever asks the same gets this SQL again.',
  [NOT_HELPFUL]: 'Noted. The same question is worked out anew from now on.',
}

const OF_VERIFIED_SQL = {
  offer: 'The SQL stands in chatbot.yaml, which your answer does not change.',
  [HELPFUL]: 'Noted.',
  [NOT_HELPFUL]: 'Noted. Whoever keeps chatbot.yaml can change the SQL.',
}

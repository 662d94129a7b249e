import { wordsOf } from '../searchable.ts'
import type { View } from './view.ts'

/** One row per word of a case's number, party and title: a search takes a range of them instead of reading every case. */
export const wordsView: View = {
  table: 'view_words',
  key: ['word'],
  columns: ['word', 'started_at'],
  rows: (state, { title, partyName }) =>
    wordsOf(`${state.caseNumber} ${partyName} ${title}`).map((word) => ({ word, started_at: state.startedAt })),
}

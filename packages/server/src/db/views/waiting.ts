import { type Core, cut, type ForTenant } from '../core.ts'
import type { Waiting, WaitingRow } from '../database.ts'
import { statement } from '../work.ts'
import type { View } from './view.ts'

/** One row per question that nobody has answered. */
export const waitingView: View = {
  table: 'view_waiting',
  key: ['question'],
  columns: ['question', 'step', 'party', 'asked_at', 'due', 'reminded'],
  rows: ({ questions, timers }) =>
    Object.entries(questions)
      .filter(([, { status }]) => status === 'open')
      .map(([question, { token, step, party, askedAt, due }]) => ({
        question,
        step,
        party,
        asked_at: askedAt,
        due,
        // A timer of the token that came due while it waits here.
        reminded: Number(
          Object.values(timers).some(
            (timer) => timer.token === token && timer.status === 'fired' && timer.due >= askedAt,
          ),
        ),
      })),
}

interface Row extends Omit<WaitingRow, 'reminded'> {
  readonly reminded: number
}

export function waitingQueries({ runner }: Core): ForTenant<Waiting> {
  const list = statement<[string, number, number], Row>(
    `SELECT w.case_id AS "caseId", question, step, party, case_number AS "caseNumber", process, title AS "caseTitle",
       party_name AS "partyName", asked_at AS "askedAt", due, reminded
     FROM (SELECT * FROM view_waiting WHERE tenant = ? ORDER BY due, asked_at, case_id, question LIMIT ? OFFSET ?) AS w
       JOIN view_cases c ON c.tenant = w.tenant AND c.case_id = w.case_id
     ORDER BY due, asked_at, w.case_id, question`,
  )
  return (tenant) => {
    const { read } = runner.at(tenant)
    return {
      async list(page) {
        return (await read(() => list.all(tenant, ...cut(page)))).map((row) => ({
          ...row,
          reminded: row.reminded === 1,
        }))
      },
    }
  }
}

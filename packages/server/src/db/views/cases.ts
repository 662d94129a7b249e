import type { CaseCounts, CaseRow, Cases } from '../database.ts'
import { type Core, cut, type ForTenant } from '../core.ts'
import { wordsOf } from '../searchable.ts'
import { statement } from '../work.ts'
import { CASE_COLUMNS } from './case-columns.ts'
import { searchQuery } from './search.ts'
import type { View } from './view.ts'

/** One row per case. */
export const casesView: View = {
  table: 'view_cases',
  key: [],
  columns: [
    'case_number',
    'process',
    'title',
    'party_name',
    'status',
    'channel',
    'started_at',
    'ended_at',
    'station',
    'revision',
    'incidents',
  ],
  rows: (state, { title, partyName, station }) => [
    {
      case_number: state.caseNumber,
      process: state.process.key,
      title,
      party_name: partyName,
      status: state.status,
      channel: state.channel,
      started_at: state.startedAt,
      ended_at: state.endedAt,
      station,
      revision: state.revision,
      incidents: Object.values(state.incidents).filter(({ status }) => status === 'open').length,
    },
  ],
}

/** Up to here counts are of this very moment: somebody works them off one by one and watches. */
const EXACT = 2_000
/** So long a larger count stands: counting costs as much as there is, and stands on every page of the desk. */
const KEPT_MILLISECONDS = 10_000

export function caseQueries({
  runner,
  dialect,
}: Core): ForTenant<Pick<Cases, 'list' | 'search' | 'withIncidents' | 'get' | 'byNumber' | 'counts' | 'runningByVersion'>> {
  const list = statement<[string, number, number], CaseRow>(
    `SELECT ${CASE_COLUMNS} FROM view_cases c WHERE tenant = ? ORDER BY started_at DESC, case_id LIMIT ? OFFSET ?`,
  )
  const withIncidents = statement<[string, number, number], CaseRow>(
    `SELECT ${CASE_COLUMNS} FROM (
       SELECT tenant AS t, case_id AS id FROM view_cases WHERE tenant = ? AND incidents > 0
       ORDER BY started_at DESC, case_id LIMIT ? OFFSET ?) AS p JOIN view_cases c ON c.tenant = t AND c.case_id = id
     ORDER BY started_at DESC, case_id`,
  )
  const search = searchQuery()
  const get = statement<[string, string], CaseRow>(`SELECT ${CASE_COLUMNS} FROM view_cases c WHERE tenant = ? AND case_id = ?`)
  const byNumber = statement<[string, string], CaseRow>(
    `SELECT ${CASE_COLUMNS} FROM view_cases c WHERE tenant = ? AND case_number = ?`,
  )
  const counts = statement<string[], CaseCounts>(
    `SELECT
       (SELECT count(*) FROM view_work_items WHERE tenant = ?) AS "openWorkItems",
       (SELECT count(*) FROM view_work_items WHERE tenant = ? AND due < ?) AS "overdueWorkItems",
       (SELECT count(*) FROM view_waiting WHERE tenant = ?) AS waiting,
       (SELECT count(*) FROM view_letters WHERE tenant = ? AND posted_on IS NULL) AS "lettersToPost",
       (SELECT coalesce(sum(incidents), 0) FROM view_cases WHERE tenant = ? AND incidents > 0) AS incidents`,
  )
  /** The last counts of tenants with many open things. */
  const large = new Map<string, { readonly today: string; readonly until: number; readonly counts: CaseCounts }>()
  const byVersion = statement<[string, string], { hash: string; cases: number }>(dialect.runningByVersion)
  return (tenant) => {
    const { read } = runner.at(tenant)
    return {
      async list(page) {
        return read(() => list.all(tenant, ...cut(page)))
      },
      async search(query, page) {
        const words = wordsOf(query)
        return words.length === 0 ? [] : read(() => search(tenant, words, ...cut(page)))
      },
      async withIncidents(page) {
        return read(() => withIncidents.all(tenant, ...cut(page)))
      },
      async get(caseId) {
        return (await read(() => get.get(tenant, caseId))) ?? null
      },
      async byNumber(caseNumber) {
        return (await read(() => byNumber.get(tenant, caseNumber))) ?? null
      },
      async runningByVersion(process) {
        return new Map((await read(() => byVersion.all(tenant, process))).map(({ hash, cases }) => [hash, cases]))
      },
      async counts(today) {
        const last = large.get(tenant)
        if (last?.today === today && performance.now() < last.until) return last.counts
        const values = [tenant, tenant, today, tenant, tenant, tenant]
        const counted = (await read(() => counts.get(...values))) as CaseCounts
        const most = Math.max(counted.openWorkItems, counted.waiting, counted.lettersToPost)
        if (most <= EXACT) large.delete(tenant)
        else large.set(tenant, { today, until: performance.now() + KEPT_MILLISECONDS, counts: counted })
        return counted
      },
    }
  }
}

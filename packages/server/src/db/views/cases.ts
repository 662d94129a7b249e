import type { CaseCounts, CaseRow, Cases } from '../database.ts'
import { type Core, cut, type ForTenant } from '../core.ts'
import { searchable } from '../searchable.ts'
import { statement } from '../work.ts'
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
    'search',
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
      search: searchable(`${state.caseNumber} ${partyName} ${title}`),
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

const COLUMNS = `case_id AS "caseId", case_number AS "caseNumber", process, title, party_name AS "partyName", status, channel,
  started_at AS "startedAt", ended_at AS "endedAt", station, revision, incidents`

export function caseQueries({
  runner,
  dialect,
}: Core): ForTenant<Pick<Cases, 'list' | 'get' | 'byNumber' | 'counts' | 'runningByVersion'>> {
  const list = statement<(string | number | null)[], CaseRow>(
    `SELECT ${COLUMNS} FROM view_cases
     WHERE tenant = ? AND status = coalesce(?, status) AND process = coalesce(?, process)
       AND (CAST(? AS TEXT) = '' OR instr(search, CAST(? AS TEXT)) > 0) AND incidents >= ?
     ORDER BY started_at DESC, case_id LIMIT ? OFFSET ?`,
  )
  const get = statement<[string, string], CaseRow>(`SELECT ${COLUMNS} FROM view_cases WHERE tenant = ? AND case_id = ?`)
  const byNumber = statement<[string, string], CaseRow>(
    `SELECT ${COLUMNS} FROM view_cases WHERE tenant = ? AND case_number = ?`,
  )
  const counts = statement<string[], CaseCounts>(
    `SELECT
       (SELECT count(*) FROM view_cases WHERE tenant = ? AND status = 'running') AS running,
       (SELECT count(*) FROM view_cases WHERE tenant = ? AND status = 'ended') AS ended,
       (SELECT count(*) FROM view_work_items WHERE tenant = ?) AS "openWorkItems",
       (SELECT count(*) FROM view_work_items WHERE tenant = ? AND due < ?) AS "overdueWorkItems",
       (SELECT count(*) FROM view_waiting WHERE tenant = ?) AS waiting,
       (SELECT count(*) FROM view_letters WHERE tenant = ? AND posted_on IS NULL) AS "lettersToPost",
       (SELECT coalesce(sum(incidents), 0) FROM view_cases WHERE tenant = ?) AS incidents`,
  )
  const byVersion = statement<[string, string], { hash: string; cases: number }>(dialect.runningByVersion)
  return (tenant) => {
    const { read } = runner.at(tenant)
    return {
      async list({ status, process, search, incidents, ...page }) {
        const words = searchable(search ?? '')
        return read(() =>
          list.all(tenant, status ?? null, process ?? null, words, words, incidents === true ? 1 : 0, ...cut(page)),
        )
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
        const values = [tenant, tenant, tenant, tenant, today, tenant, tenant, tenant]
        return (await read(() => counts.get(...values))) as CaseCounts
      },
    }
  }
}

import type { CaseCounts, CaseRow, Cases } from '../database.ts'
import { cut, type ForTenant } from '../core.ts'
import type { Connection } from '../dialect/sqlite/connection.ts'
import { searchable } from '../searchable.ts'
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

const COLUMNS = `case_id AS caseId, case_number AS caseNumber, process, title, party_name AS partyName, status, channel,
  started_at AS startedAt, ended_at AS endedAt, station, revision, incidents`

export function caseQueries(connection: Connection): ForTenant<Pick<Cases, 'list' | 'get' | 'byNumber' | 'counts' | 'runningByVersion'>> {
  const list = connection.prepare<unknown[], CaseRow>(
    `SELECT ${COLUMNS} FROM view_cases
     WHERE tenant = ? AND status = ifnull(?, status) AND process = ifnull(?, process)
       AND (? = '' OR instr(search, ?) > 0) AND incidents >= ?
     ORDER BY started_at DESC, case_id LIMIT ? OFFSET ?`,
  )
  const get = connection.prepare<[string, string], CaseRow>(
    `SELECT ${COLUMNS} FROM view_cases WHERE tenant = ? AND case_id = ?`,
  )
  const byNumber = connection.prepare<[string, string], CaseRow>(
    `SELECT ${COLUMNS} FROM view_cases WHERE tenant = ? AND case_number = ?`,
  )
  const counts = connection.prepare<[{ tenant: string; today: string }], CaseCounts>(
    `SELECT
       (SELECT count(*) FROM view_cases WHERE tenant = :tenant AND status = 'running') AS running,
       (SELECT count(*) FROM view_cases WHERE tenant = :tenant AND status = 'ended') AS ended,
       (SELECT count(*) FROM view_work_items WHERE tenant = :tenant) AS openWorkItems,
       (SELECT count(*) FROM view_work_items WHERE tenant = :tenant AND due < :today) AS overdueWorkItems,
       (SELECT count(*) FROM view_waiting WHERE tenant = :tenant) AS waiting,
       (SELECT count(*) FROM view_letters WHERE tenant = :tenant AND posted_on IS NULL) AS lettersToPost,
       (SELECT ifnull(sum(incidents), 0) FROM view_cases WHERE tenant = :tenant) AS incidents`,
  )
  // A case keeps the version of its first batch, whose header stands in the clear.
  const byVersion = connection.prepare<[string, string], { hash: string; cases: number }>(
    `SELECT json_extract(b.header, '$.world.definition') AS hash, count(*) AS cases
     FROM view_cases v JOIN batches b ON b.tenant = v.tenant AND b.case_id = v.case_id AND b.number = 1
     WHERE v.tenant = ? AND v.process = ? AND v.status = 'running' GROUP BY 1`,
  )
  return (tenant) => ({
    async list({ status, process, search, incidents, ...page }) {
      const words = searchable(search ?? '')
      return list.all(tenant, status ?? null, process ?? null, words, words, incidents === true ? 1 : 0, ...cut(page))
    },
    async get(caseId) {
      return get.get(tenant, caseId) ?? null
    },
    async byNumber(caseNumber) {
      return byNumber.get(tenant, caseNumber) ?? null
    },
    async runningByVersion(process) {
      return new Map(byVersion.all(tenant, process).map(({ hash, cases }) => [hash, cases]))
    },
    async counts(today) {
      return counts.get({ tenant, today }) as CaseCounts
    },
  })
}

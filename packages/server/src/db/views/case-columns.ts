/** Columns of a `CaseRow`, of `view_cases c`. */
export const CASE_COLUMNS = `c.case_id AS "caseId", case_number AS "caseNumber", process, title, party_name AS "partyName", status, channel,
  started_at AS "startedAt", ended_at AS "endedAt", station, revision, incidents`

/** What was decided when and by whom, for "done today". */
export const DONE_WORK = `
CREATE TABLE view_done_work (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  item TEXT NOT NULL,
  title TEXT NOT NULL,
  done_at TEXT NOT NULL,
  done_by TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_done_work_at ON view_done_work (tenant, done_at);
`

/** Read models: made of states by the functions in db/views, deleted with the case's data, built anew at will. */
export const VIEWS = `
CREATE TABLE view_cases (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  case_number TEXT NOT NULL,
  process TEXT NOT NULL,
  title TEXT NOT NULL,
  party_name TEXT NOT NULL,
  search TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('running', 'ended')),
  channel TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  station TEXT,
  revision INTEGER NOT NULL,
  incidents INTEGER NOT NULL,
  PRIMARY KEY (tenant, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_cases_number ON view_cases (tenant, case_number);
CREATE INDEX view_cases_started ON view_cases (tenant, started_at);

CREATE TABLE view_work_items (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  item TEXT NOT NULL,
  step TEXT NOT NULL,
  role TEXT NOT NULL,
  title TEXT NOT NULL,
  reason TEXT,
  opened_at TEXT NOT NULL,
  due TEXT,
  PRIMARY KEY (tenant, case_id, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_work_items_due ON view_work_items (tenant, due, opened_at);

CREATE TABLE view_waiting (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  question TEXT NOT NULL,
  step TEXT NOT NULL,
  party TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  due TEXT NOT NULL,
  reminded INTEGER NOT NULL,
  PRIMARY KEY (tenant, case_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE view_letters (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  letter TEXT NOT NULL,
  template TEXT NOT NULL,
  title TEXT NOT NULL,
  document TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  rendered_at TEXT NOT NULL,
  posted_on TEXT,
  PRIMARY KEY (tenant, case_id, letter)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_letters_queue ON view_letters (tenant, posted_on, rendered_at);

CREATE TABLE view_access (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  party TEXT NOT NULL,
  access_hash TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, party)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_access_hash ON view_access (tenant, access_hash);

CREATE TABLE view_timers (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  timer TEXT NOT NULL,
  due TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, timer)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_timers_due ON view_timers (due);
`

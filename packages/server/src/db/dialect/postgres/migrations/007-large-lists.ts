import { columnsOfText } from './text-columns.ts'

/**
 * Lists of an authority with a million cases: each page is a range of an index, in the order in which it is shown.
 * Words of cases are what a search looks for; those of older cases are taken from the text that was searched before.
 * Due timers are looked for in all tenants at once, so their index begins with the moment.
 */
export const LARGE_LISTS = `${columnsOfText(`
ALTER TABLE view_work_items ADD COLUMN case_number TEXT NOT NULL DEFAULT '';
UPDATE view_work_items w SET case_number = c.case_number FROM view_cases c
  WHERE c.tenant = w.tenant AND c.case_id = w.case_id;
CREATE INDEX view_work_items_role
  ON view_work_items (tenant, role, (due IS NULL), due, opened_at, case_number, case_id, item);

DROP INDEX view_cases_started;
CREATE INDEX view_cases_started ON view_cases (tenant, started_at DESC, case_id);
CREATE INDEX view_cases_incidents ON view_cases (tenant, started_at DESC, case_id, incidents) WHERE incidents > 0;

DROP INDEX view_done_work_at;
CREATE INDEX view_done_work_at ON view_done_work (tenant, done_at DESC, case_id, item);
CREATE INDEX view_waiting_due ON view_waiting (tenant, due, asked_at, case_id, question);
DROP INDEX view_letters_queue;
CREATE INDEX view_letters_queue ON view_letters (tenant, rendered_at, case_id, letter) WHERE posted_on IS NULL;
CREATE INDEX view_letters_posted ON view_letters (tenant, posted_on DESC, rendered_at DESC, case_id, letter)
  WHERE posted_on IS NOT NULL;

DROP INDEX view_timers_due;
CREATE INDEX view_timers_due ON view_timers (due, tenant, case_id, timer);

CREATE TABLE view_words (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, word TEXT NOT NULL, started_at TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, word)
);
`)}
INSERT INTO view_words (tenant, case_id, word, started_at)
  SELECT v.tenant, v.case_id, left(part, 64), v.started_at
  FROM view_cases v, regexp_split_to_table(v.search, '[ ,./()-]+') AS part WHERE part <> ''
  ON CONFLICT DO NOTHING;
CREATE INDEX view_words_word ON view_words (tenant, word, started_at DESC, case_id);
ALTER TABLE view_cases DROP COLUMN search;
ALTER TABLE view_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE view_words FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON view_words TO laufzettel_app
  USING (tenant = laufzettel.current_tenant()) WITH CHECK (tenant = laufzettel.current_tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON view_words TO laufzettel_app;
`

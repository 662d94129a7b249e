const MANY = 1_000_000

/** Rows of a table, then how many share the first column, the first two … of an index. */
const SHARED: readonly (readonly [table: string, index: string, ...rows: number[]])[] = [
  ['view_cases', 'view_cases', MANY, MANY, 1],
  ['view_cases', 'view_cases_number', MANY, MANY, 1],
  ['view_cases', 'view_cases_started', MANY, MANY, 1, 1],
  ['view_cases', 'view_cases_incidents', 100, 100, 1, 1, 1],
  ['view_words', 'view_words', MANY, MANY, 5, 1],
  ['view_words', 'view_words_word', MANY, MANY, 1000, 1, 1],
  ['view_work_items', 'view_work_items', MANY, MANY, 1, 1],
  ['view_work_items', 'view_work_items_due', MANY, MANY, 1000, 1],
  ['view_work_items', 'view_work_items_role', MANY, MANY, 500_000, 500_000, 1000, 1, 1, 1, 1],
  ['view_done_work', 'view_done_work', MANY, MANY, 2, 1],
  ['view_done_work', 'view_done_work_at', MANY, MANY, 1, 1, 1],
  ['view_waiting', 'view_waiting', MANY, MANY, 1, 1],
  ['view_waiting', 'view_waiting_due', MANY, MANY, 1000, 1, 1, 1],
  ['view_letters', 'view_letters', MANY, MANY, 2, 1],
  ['view_letters', 'view_letters_queue', 1000, 1000, 1, 1, 1],
  ['view_letters', 'view_letters_posted', MANY, MANY, 1000, 1, 1, 1],
  ['view_access', 'view_access', MANY, MANY, 1, 1],
  ['view_access', 'view_access_hash', MANY, MANY, 1],
  ['view_timers', 'view_timers', MANY, MANY, 1, 1],
  ['view_timers', 'view_timers_due', MANY, 1000, 1000, 1, 1],
  ['view_subscriptions', 'view_subscriptions', MANY, MANY, 1, 1],
  ['view_subscriptions', 'view_subscriptions_name', MANY, MANY, MANY, 1000, 1],
]

/**
 * Without figures SQLite believes that a tenant has ten rows, and reads all of them rather than an index. These are a
 * large authority's, so that plans are the same in every folder. (ANALYZE makes the table; of data it would keep samples,
 * names among them, so it looks at none.)
 */
const STATISTICS = `ANALYZE artefacts;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
${SHARED.map(([table, index, ...rows]) => `  ('${table}', '${index}', '${rows.join(' ')}')`).join(',\n')};
ANALYZE sqlite_schema;`

/**
 * Lists of an authority with a million cases: each page is a range of an index, in the order in which it is shown.
 * Words of cases are what a search looks for; those of older cases are taken from the text that was searched before.
 */
export const LARGE_LISTS = `
ALTER TABLE view_work_items ADD COLUMN case_number TEXT NOT NULL DEFAULT '';
UPDATE view_work_items SET case_number = coalesce((SELECT c.case_number FROM view_cases c
  WHERE c.tenant = view_work_items.tenant AND c.case_id = view_work_items.case_id), '');
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

CREATE TABLE view_words (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  word TEXT NOT NULL,
  started_at TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, word)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO view_words (tenant, case_id, word, started_at)
  SELECT v.tenant, v.case_id, substr(part.value, 1, 64), v.started_at
  FROM view_cases v, json_each('[' || replace(replace(replace(replace(replace(replace(replace(
    json_quote(v.search), ' ', '","'), ',', '","'), '.', '","'), '-', '","'), '/', '","'), '(', '","'), ')', '","') || ']') part
  WHERE part.value <> '';
CREATE INDEX view_words_word ON view_words (tenant, word, started_at DESC, case_id);
ALTER TABLE view_cases DROP COLUMN search;

DROP INDEX view_timers_due;
CREATE INDEX view_timers_due ON view_timers (due, tenant, case_id, timer);

${STATISTICS}
`

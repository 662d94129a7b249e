const CHANGES = [
  ['settings', 'INSERT', ''],
  ['settings', 'UPDATE', ''],
  ['settings', 'DELETE', ''],
  ['parameters', 'INSERT', ''],
  ['version_revisions', 'INSERT', ''],
  ['version_revisions', 'UPDATE', ''],
  ['version_revisions', 'DELETE', ''],
  ['definitions', 'INSERT', ''],
  ['definitions', 'UPDATE', 'WHEN OLD.status <> NEW.status '],
  ['definitions', 'DELETE', ''],
] as const

/** Changes with everything that a world is made of: see db/world-mark.ts. */
export const WORLD_MARK = `
CREATE TABLE world_mark (id INTEGER PRIMARY KEY CHECK (id = 1), mark INTEGER NOT NULL) STRICT;
INSERT INTO world_mark (id, mark) VALUES (1, 1);
${CHANGES.map(
  ([table, change, when]) =>
    `CREATE TRIGGER ${table}_mark_${change.toLowerCase()} AFTER ${change} ON ${table} ${when}BEGIN UPDATE world_mark SET mark = mark + 1; END;`,
).join('\n')}
`

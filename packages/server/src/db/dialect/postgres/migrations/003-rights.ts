/** Tables of which a tenant's rows are only ever added. */
const ADDED = ['batches', 'payloads', 'receipts', 'parameters', 'version_returns', 'version_proofs', 'read_log']
const CHANGED = [
  'heads',
  'states',
  'effects',
  'erasures',
  'view_cases',
  'view_work_items',
  'view_done_work',
  'view_waiting',
  'view_letters',
  'view_access',
  'view_timers',
  'settings',
  'drafts',
  'definitions',
  'version_revisions',
  'users',
  'sessions',
  'throttle',
  'documents',
  'case_numbers',
  'model_drafts',
  'model_presence',
  'model_locks_lost',
  'draft_copies',
  'laufzettel_keys.keys',
]
/** What a tenant also reads of those above it. */
const INHERITED = ['settings', 'parameters', 'version_revisions']
const QUEUE_FUNCTIONS = [
  'tenant_chain()',
  'tenant_names()',
  'unfinished_erasures()',
  'due_timers(text, text, text, text, text, text, text, integer)',
  'claim_effects(text, text, text, integer)',
  'claim_timers(text, text, text, integer)',
]

const own = 'tenant = laufzettel.current_tenant()'

const walls = [...ADDED, ...CHANGED].map(
  (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ${table} TO laufzettel_app USING (${own}) WITH CHECK (${own});
GRANT ${ADDED.includes(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE'} ON ${table} TO laufzettel_app;`,
)

/**
 * Two roles that own no table. `laufzettel_app` is what a server is: it sees one tenant at a time, and has no right on
 * any partition or table that is made later. `laufzettel_queue` owns the functions of the queues.
 */
export const RIGHTS = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'laufzettel_app') THEN
    CREATE ROLE laufzettel_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'laufzettel_queue') THEN
    CREATE ROLE laufzettel_queue NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
  -- A superuser is a member of every role; anybody else must be one to become it and to give functions to it.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT laufzettel_app, laufzettel_queue TO %I', current_user);
  END IF;
END $$;

REVOKE ALL ON SCHEMA laufzettel, laufzettel_keys FROM PUBLIC;
GRANT USAGE ON SCHEMA laufzettel, laufzettel_keys TO laufzettel_app;
REVOKE ALL ON ALL TABLES IN SCHEMA laufzettel, laufzettel_keys FROM PUBLIC, laufzettel_app, laufzettel_queue;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA laufzettel, laufzettel_keys FROM PUBLIC;

${walls.join('\n')}

-- Parts of worlds are named by the hash of what they hold and belong to nobody.
GRANT SELECT, INSERT ON artefacts TO laufzettel_app;
GRANT SELECT, INSERT ON laufzettel_keys.proof TO laufzettel_app;
GRANT SELECT ON migrations TO laufzettel_app;
${INHERITED.map(
  (table) =>
    `CREATE POLICY inherited ON ${table} FOR SELECT TO laufzettel_app USING (tenant IN (SELECT laufzettel.tenant_chain()));`,
).join('\n')}
GRANT EXECUTE ON FUNCTION instr(text, text), current_tenant() TO laufzettel_app, laufzettel_queue;
GRANT EXECUTE ON FUNCTION refuse_change(), laufzettel_keys.in_use(text, text, text) TO laufzettel_app;

GRANT USAGE, CREATE ON SCHEMA laufzettel TO laufzettel_queue;
${QUEUE_FUNCTIONS.map(
  (name) => `ALTER FUNCTION ${name} OWNER TO laufzettel_queue;
REVOKE ALL ON FUNCTION ${name} FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${name} TO laufzettel_app;`,
).join('\n')}
REVOKE CREATE ON SCHEMA laufzettel FROM laufzettel_queue;
GRANT SELECT (tenant, parent) ON settings TO laufzettel_queue;
GRANT SELECT (tenant, case_id, class, finished) ON erasures TO laufzettel_queue;
GRANT SELECT ON view_timers, effects TO laufzettel_queue;
GRANT UPDATE (next_at, attempts, fence) ON effects TO laufzettel_queue;
GRANT UPDATE (leased_until, attempts) ON view_timers TO laufzettel_queue;
CREATE POLICY queue ON settings FOR SELECT TO laufzettel_queue USING (true);
CREATE POLICY queue ON erasures FOR SELECT TO laufzettel_queue USING (true);
CREATE POLICY queue ON view_timers TO laufzettel_queue USING (true) WITH CHECK (true);
CREATE POLICY queue ON effects TO laufzettel_queue USING (true) WITH CHECK (true);
`

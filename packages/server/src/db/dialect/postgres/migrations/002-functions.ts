/**
 * What stays as it was written, and what several tenants share. The functions of the queues belong to a role that
 * sees the queues of all tenants and nothing else; see 003-rights.ts.
 */
export const FUNCTIONS = `
-- The words of SQLite that the shared statements use.
CREATE FUNCTION instr(text, text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT strpos($1, $2) $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0];
END $$;
CREATE TRIGGER parameters_stay BEFORE UPDATE OR DELETE ON parameters
  FOR EACH ROW EXECUTE FUNCTION refuse_change('revisions never change');
CREATE TRIGGER version_returns_stay BEFORE UPDATE OR DELETE ON version_returns
  FOR EACH ROW EXECUTE FUNCTION refuse_change('what was returned stays so');
CREATE TRIGGER version_proofs_stay BEFORE UPDATE OR DELETE ON version_proofs
  FOR EACH ROW EXECUTE FUNCTION refuse_change('what was proven stays so');
CREATE TRIGGER definitions_stay BEFORE UPDATE OF process, version, hash, author, revisions, contributors ON definitions
  FOR EACH ROW EXECUTE FUNCTION refuse_change('a proposed version never changes');

-- Whose rows a session sees; null, and so nobody's, where none is named.
CREATE FUNCTION current_tenant() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.tenant', true), '') $$;

-- The tenant of the session, then those above it.
CREATE FUNCTION tenant_chain() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = laufzettel, pg_temp AS $$
  WITH RECURSIVE chain (tenant, depth) AS (
    SELECT current_tenant() COLLATE "C", 1
    UNION ALL
    SELECT s.parent, chain.depth + 1 FROM chain JOIN settings s ON s.tenant = chain.tenant
    WHERE s.parent IS NOT NULL AND chain.depth < 8
  ) SELECT tenant FROM chain WHERE tenant IS NOT NULL
$$;

CREATE FUNCTION tenant_names() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = laufzettel, pg_temp AS $$ SELECT tenant FROM settings ORDER BY tenant $$;

CREATE FUNCTION unfinished_erasures() RETURNS TABLE ("tenant" text, "caseId" text, "retention" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = laufzettel, pg_temp
  AS $$ SELECT tenant, case_id, class FROM erasures WHERE finished = 0 $$;

CREATE FUNCTION due_timers(moment text, since text, only_tenant text, a text, b text, c text, d text, most integer)
  RETURNS TABLE ("tenant" text, "caseId" text, "timer" text, "due" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = laufzettel, pg_temp AS $$
  SELECT v.tenant, v.case_id, v.timer, v.due FROM view_timers v
  WHERE v.due <= moment AND v.due >= since AND (only_tenant IS NULL OR v.tenant = only_tenant)
    AND (v.due, v.tenant, v.case_id, v.timer) > (a, b, c, d)
  ORDER BY v.due, v.tenant, v.case_id, v.timer LIMIT most
$$;

-- Lends due effects until a moment. Tenants take turns, and what another process just takes is passed over.
CREATE FUNCTION claim_effects(until text, moment text, only_tenant text, most integer)
  RETURNS TABLE ("tenant" text, "case_id" text, "effect_key" text, "effect" text, "attempts" integer, "fence" integer)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = laufzettel, pg_temp AS $$
  WITH RECURSIVE owners AS (
    (SELECT e.tenant FROM effects e WHERE e.done = 0 AND (only_tenant IS NULL OR e.tenant = only_tenant)
     ORDER BY e.tenant LIMIT 1)
    UNION ALL
    SELECT (SELECT e.tenant FROM effects e WHERE e.done = 0 AND e.tenant > o.tenant AND only_tenant IS NULL
            ORDER BY e.tenant LIMIT 1)
    FROM owners o WHERE o.tenant IS NOT NULL
  ), waiting AS (
    SELECT q.* FROM owners o CROSS JOIN LATERAL (
      SELECT e.tenant, e.case_id, e.effect_key, e.next_at, row_number() OVER (ORDER BY e.next_at) AS place
      FROM effects e WHERE e.tenant = o.tenant AND e.done = 0 AND e.next_at <= moment
      ORDER BY e.next_at LIMIT most * 4
    ) q
  ), taken AS (
    SELECT e.tenant, e.case_id, e.effect_key FROM effects e
    JOIN waiting w ON w.tenant = e.tenant AND w.case_id = e.case_id AND w.effect_key = e.effect_key
    WHERE e.done = 0 AND e.next_at <= moment
    ORDER BY w.place, w.next_at LIMIT most FOR UPDATE OF e SKIP LOCKED
  )
  UPDATE effects e SET next_at = until, attempts = e.attempts + 1, fence = e.fence + 1
  FROM taken t WHERE e.tenant = t.tenant AND e.case_id = t.case_id AND e.effect_key = t.effect_key
  RETURNING e.tenant, e.case_id, e.effect_key, e.effect, e.attempts, e.fence
$$;

CREATE FUNCTION claim_timers(until text, moment text, only_tenant text, most integer)
  RETURNS TABLE ("tenant" text, "caseId" text, "timer" text, "due" text, "attempts" integer)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = laufzettel, pg_temp AS $$
  WITH taken AS (
    SELECT v.tenant, v.case_id, v.timer FROM view_timers v
    WHERE v.due <= moment AND (v.leased_until IS NULL OR v.leased_until <= moment)
      AND (only_tenant IS NULL OR v.tenant = only_tenant)
    ORDER BY v.due, v.tenant, v.case_id, v.timer LIMIT most FOR UPDATE SKIP LOCKED
  )
  UPDATE view_timers v SET leased_until = until, attempts = v.attempts + 1
  FROM taken t WHERE v.tenant = t.tenant AND v.case_id = t.case_id AND v.timer = t.timer
  RETURNING v.tenant, v.case_id, v.timer, v.due, v.attempts
$$;

-- Fails what would be written under a key that was destroyed since it was read.
CREATE FUNCTION laufzettel_keys.in_use(of_tenant text, of_owner text, classes text) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path = laufzettel_keys, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM keys WHERE tenant = of_tenant AND owner = of_owner AND wrapped IS NULL
      AND class = ANY (string_to_array(classes, '/'))
  ) THEN
    RAISE EXCEPTION 'a key in use was destroyed' USING ERRCODE = 'LZ001';
  END IF;
END $$;
`

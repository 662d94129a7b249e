/**
 * Who stands under whom, for judging a new place in the tree: names only, as the queues see them. And published
 * versions are read down the chain, never up and never sideways; proposed and cancelled ones stay with their tenant.
 */
export const TENANT_TREE = `
CREATE FUNCTION tenant_tree() RETURNS TABLE ("tenant" text, "parent" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = laufzettel, pg_temp
  AS $$ SELECT tenant, parent FROM settings ORDER BY tenant $$;
GRANT CREATE ON SCHEMA laufzettel TO laufzettel_queue;
ALTER FUNCTION tenant_tree() OWNER TO laufzettel_queue;
REVOKE ALL ON FUNCTION tenant_tree() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenant_tree() TO laufzettel_app;
REVOKE CREATE ON SCHEMA laufzettel FROM laufzettel_queue;
CREATE POLICY inherited ON definitions FOR SELECT TO laufzettel_app
  USING (status = 'published' AND tenant IN (SELECT laufzettel.tenant_chain()));
`

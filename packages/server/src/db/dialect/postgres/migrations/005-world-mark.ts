/**
 * Changes with everything that a world is made of: see db/world-mark.ts. It says nothing but that something changed, so
 * every tenant may read and move it.
 */
export const WORLD_MARK = `
CREATE TABLE world_mark (id integer PRIMARY KEY CHECK (id = 1), mark bigint NOT NULL);
INSERT INTO world_mark (id, mark) VALUES (1, 1);
GRANT SELECT ON world_mark TO laufzettel_app;
GRANT UPDATE (mark) ON world_mark TO laufzettel_app;
CREATE FUNCTION move_world_mark() RETURNS trigger LANGUAGE plpgsql SET search_path = laufzettel, pg_temp AS $$
BEGIN
  UPDATE world_mark SET mark = mark + 1;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION move_world_mark() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION move_world_mark() TO laufzettel_app;
${['settings', 'parameters', 'version_revisions']
  .map(
    (table) => `CREATE TRIGGER ${table}_mark AFTER INSERT OR UPDATE OR DELETE ON ${table}
  FOR EACH STATEMENT EXECUTE FUNCTION move_world_mark();`,
  )
  .join('\n')}
CREATE TRIGGER definitions_mark AFTER INSERT OR UPDATE OF status OR DELETE ON definitions
  FOR EACH STATEMENT EXECUTE FUNCTION move_world_mark();
`

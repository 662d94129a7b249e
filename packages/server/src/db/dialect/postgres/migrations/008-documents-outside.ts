/**
 * The content of documents lies beside the database, named by its hash. What older versions kept in the row stays there
 * until housekeeping moves it out. Files are swept for all tenants at once: the role of the queues sees hashes, no more.
 */
export const DOCUMENTS_OUTSIDE = `
ALTER TABLE documents ALTER COLUMN sealed DROP NOT NULL;
CREATE INDEX documents_hash ON documents (hash);
CREATE INDEX documents_inside ON documents (tenant, case_id, document) WHERE sealed IS NOT NULL;
CREATE FUNCTION kept_documents(hashes text) RETURNS TABLE ("hash" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = laufzettel, pg_temp
  AS $$ SELECT d.hash FROM documents d WHERE d.hash IN (SELECT json_array_elements_text(hashes::json)) $$;
GRANT CREATE ON SCHEMA laufzettel TO laufzettel_queue;
ALTER FUNCTION kept_documents(text) OWNER TO laufzettel_queue;
REVOKE ALL ON FUNCTION kept_documents(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kept_documents(text) TO laufzettel_app;
REVOKE CREATE ON SCHEMA laufzettel FROM laufzettel_queue;
GRANT SELECT (hash) ON documents TO laufzettel_queue;
CREATE POLICY queue ON documents FOR SELECT TO laufzettel_queue USING (true);
`

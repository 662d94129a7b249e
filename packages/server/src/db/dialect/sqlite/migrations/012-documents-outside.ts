/**
 * The content of documents lies beside the database, named by its hash. What older versions kept in the row stays there
 * until housekeeping moves it out. (SQLite takes no NOT NULL away from a column.)
 */
export const DOCUMENTS_OUTSIDE = `
ALTER TABLE documents RENAME TO documents_inside;
CREATE TABLE documents (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  document TEXT NOT NULL,
  class TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  hash TEXT NOT NULL,
  name BLOB NOT NULL,
  sealed BLOB,
  stored_at TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, document)
) STRICT;
INSERT INTO documents (tenant, case_id, document, class, media_type, bytes, hash, name, sealed, stored_at)
  SELECT tenant, case_id, document, class, media_type, bytes, hash, name, sealed, stored_at FROM documents_inside;
DROP TABLE documents_inside;
CREATE INDEX documents_hash ON documents (hash);
CREATE INDEX documents_inside ON documents (tenant, case_id, document) WHERE sealed IS NOT NULL;
`

/** What approvers send back, and copies of drafts that say who and why; an overwritten version is one too. */
export const WAYS_BACK = `
CREATE TABLE version_returns (
  tenant TEXT NOT NULL,
  hash TEXT NOT NULL,
  returned_by TEXT NOT NULL,
  returned_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (tenant, hash)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER version_returns_stay BEFORE UPDATE ON version_returns
  BEGIN SELECT RAISE(ABORT, 'what was returned stays so'); END;
CREATE TRIGGER version_returns_remain BEFORE DELETE ON version_returns
  BEGIN SELECT RAISE(ABORT, 'what was returned stays so'); END;

CREATE TABLE draft_copies (
  tenant TEXT NOT NULL,
  draft TEXT NOT NULL,
  copy TEXT NOT NULL,
  owner TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('lock-lost', 'stale', 'overwritten')),
  other TEXT,
  reason TEXT,
  base_revision INTEGER NOT NULL,
  kept_at TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (tenant, draft, copy)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_copies_kept ON draft_copies (tenant, kept_at);
INSERT INTO draft_copies (tenant, draft, copy, owner, why, base_revision, kept_at, content)
  SELECT tenant, draft, lock_hash, owner, why, base_revision, kept_at, content FROM model_copies;
DROP TABLE model_copies;
`

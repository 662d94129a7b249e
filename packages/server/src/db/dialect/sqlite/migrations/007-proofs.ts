/** How the test cases of a version ended when it was proposed and when it was approved, and why it was proposed so. */
export const PROOFS = `
CREATE TABLE version_proofs (
  tenant TEXT NOT NULL,
  hash TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('proposed', 'approved')),
  played_at TEXT NOT NULL,
  reason TEXT,
  results TEXT NOT NULL,
  PRIMARY KEY (tenant, hash, stage)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER version_proofs_stay BEFORE UPDATE ON version_proofs
  BEGIN SELECT RAISE(ABORT, 'what was proven stays so'); END;
CREATE TRIGGER version_proofs_remain BEFORE DELETE ON version_proofs
  BEGIN SELECT RAISE(ABORT, 'what was proven stays so'); END;
`

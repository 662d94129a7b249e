/** Who waits for which message or signal. A correlation of null takes a message of any. */
export const SUBSCRIPTIONS = `
CREATE TABLE view_subscriptions (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  subscription TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  correlation TEXT,
  PRIMARY KEY (tenant, case_id, subscription)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_subscriptions_name ON view_subscriptions (tenant, kind, name, correlation);
`

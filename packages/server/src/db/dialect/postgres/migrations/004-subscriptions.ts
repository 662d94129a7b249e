import { columnsOfText } from './text-columns.ts'

/** Who waits for which message or signal. A correlation of null takes a message of any. */
export const SUBSCRIPTIONS = `${columnsOfText(`
CREATE TABLE view_subscriptions (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, subscription TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
  correlation TEXT NULL,
  PRIMARY KEY (tenant, case_id, subscription)
);
CREATE INDEX view_subscriptions_name ON view_subscriptions (tenant, kind, name, correlation);
`)}
ALTER TABLE view_subscriptions ENABLE ROW LEVEL SECURITY;
ALTER TABLE view_subscriptions FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON view_subscriptions TO laufzettel_app
  USING (tenant = laufzettel.current_tenant()) WITH CHECK (tenant = laufzettel.current_tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON view_subscriptions TO laufzettel_app;
`

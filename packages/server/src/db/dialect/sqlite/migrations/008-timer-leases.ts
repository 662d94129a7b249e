/** Who fires a timer has it for a while; one that cannot be fired is tried again later. */
export const TIMER_LEASES = `
ALTER TABLE view_timers ADD COLUMN leased_until TEXT;
ALTER TABLE view_timers ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
`

/** How long, in milliseconds, a page or a server gets to come to what a test waits for: only a busy machine needs it. */
export const PATIENCE = 30_000

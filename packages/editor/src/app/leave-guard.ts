/** Stands between a room and the way out while something in it is not saved. */
export interface LeaveGuard {
  /** Nothing would be lost. */
  isSafe(): boolean
  /** Saves, asks where that does not work, and goes when nothing is lost or the person says so. */
  leave(go: () => void): void
}

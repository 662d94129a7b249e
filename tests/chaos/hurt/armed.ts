import type { Armed } from '../orders.ts'

/** What the server under test is to suffer next, and what it has suffered. */
export const hurt: {
  armed: Armed | null
  fired: boolean
  calls: number
  /** Commands that were committed without being synced to disk, on PostgreSQL. */
  unsynced: number
  pragma: (text: string) => unknown
} = { armed: null, fired: false, calls: 0, unsynced: 0, pragma: () => undefined }

/** Here it is: kills or stops this process, or counts what is to be skipped. */
export function strike(): void {
  const { armed } = hurt
  if (armed === null) return
  if ((armed.skip ?? 0) > 0) {
    hurt.armed = { ...armed, skip: (armed.skip ?? 0) - 1 }
    return
  }
  if (armed.pause === true) {
    hurt.armed = null
    hurt.fired = true
    process.kill(process.pid, 'SIGSTOP')
  } else process.kill(process.pid, 'SIGKILL')
}

/** Whether it is the turn of the call that has to fail. */
export function failsNow(): boolean {
  if (hurt.armed?.failCall === undefined) return false
  hurt.calls += 1
  if (hurt.calls !== hurt.armed.failCall) return false
  hurt.fired = true
  return true
}

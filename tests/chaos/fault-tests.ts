import type { FaultTest } from './fault-test.ts'
import { clockJumps } from './faults/clock-jumps.ts'
import { damagedLog } from './faults/damaged-log.ts'
import { databaseCrash } from './faults/database-crash.ts'
import { deliveries } from './faults/deliveries.ts'
import { durability } from './faults/durability.ts'
import { endless } from './faults/endless.ts'
import { failingCalls } from './faults/failing-calls.ts'
import { fullDisk } from './faults/full-disk.ts'
import { killAtPoints } from './faults/kill-at-points.ts'
import { killAtRandom } from './faults/kill-at-random.ts'
import { lateWorker } from './faults/late-worker.ts'
import { neighbours } from './faults/neighbours.ts'
import { poison } from './faults/poison.ts'
import { races } from './faults/races.ts'
import { threeServers } from './faults/three-servers.ts'

/** Every fault test, in the order in which they run. */
export const FAULT_TESTS: readonly FaultTest[] = [
  killAtRandom,
  killAtPoints,
  failingCalls,
  damagedLog,
  deliveries,
  races,
  poison,
  fullDisk,
  clockJumps,
  neighbours,
  durability,
  endless,
  databaseCrash,
  threeServers,
  lateWorker,
]

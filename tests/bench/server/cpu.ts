import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'

/** The kernel counts in hundredths of a second (USER_HZ), on every Linux that we run on. */
const TICK_SECONDS = 1 / 100

interface Stat {
  readonly parent: number
  /** Seconds of processor time: its own, and with that of children that ended. */
  readonly own: number
  readonly all: number
}

/** What /proc tells of a process; null where it has ended. */
function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name may hold spaces; behind its bracket the fields are numbered from 3 (proc(5)).
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = (number: number) => Number(fields[number - 3])
    const own = ticks(14) + ticks(15)
    return { parent: ticks(4), own: own * TICK_SECONDS, all: (own + ticks(16) + ticks(17)) * TICK_SECONDS }
  } catch {
    return null
  }
}

/** Seconds of processor time that a process has used. */
export function cpuOf(pid: number): number {
  return statOf(pid)?.own ?? 0
}

/** The same of a process with all its children: a database server with its connections. */
export function cpuOfFamily(pid: number): number {
  const children = readdirSync('/proc').flatMap((name) => {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : null
    return stat?.parent === pid ? [stat.own] : []
  })
  return children.reduce((sum, own) => sum + own, statOf(pid)?.all ?? 0)
}

/** Seconds that this process has used: the client. */
export function cpuOfClient(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

export const PROCESSORS = cpus().length

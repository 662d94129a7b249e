import { cpuOf } from './cpu.ts'

const LOOK_MILLISECONDS = 5
/** What a process has saved while nobody asked it is not spent at once later. */
const SAVED_SECONDS = 0.03

/**
 * Lets a process have `share` of one processor and no more, as its own small machine would: it is stopped whenever it
 * has used more than its time allows, and continued when time has caught up. Gives back what ends this.
 */
export function cap(pid: number, share: number): () => void {
  let allowed = cpuOf(pid) + SAVED_SECONDS
  let looked = performance.now()
  let stopped = false
  const timer = setInterval(() => {
    const now = performance.now()
    const used = cpuOf(pid)
    allowed = Math.min(allowed + ((now - looked) / 1000) * share, used + SAVED_SECONDS)
    looked = now
    if (used > allowed === stopped) return
    stopped = !stopped
    process.kill(pid, stopped ? 'SIGSTOP' : 'SIGCONT')
  }, LOOK_MILLISECONDS)
  return () => {
    clearInterval(timer)
    if (stopped) process.kill(pid, 'SIGCONT')
  }
}

/**
 * Loaded before a server that is watched (`--expose-gc --import`): on SIGUSR2 it collects garbage and adds a line with
 * what is left to the file named by LAUFZETTEL_SOAK_FILE.
 */
import { appendFileSync } from 'node:fs'

process.on('SIGUSR2', () => {
  const collect = (globalThis as { gc?: () => void }).gc
  // Twice: what ends in the first pass is freed in the second.
  collect?.()
  collect?.()
  const { heapUsed, rss, external } = process.memoryUsage()
  appendFileSync(process.env.LAUFZETTEL_SOAK_FILE ?? '', `${JSON.stringify({ heap: heapUsed, rss, external })}\n`)
})

/**
 * `npm run bench -- soak [--minutes=10] [--database=sqlite|postgres]`: memory of a server under load: heap after garbage
 * collection and resident memory, the last quarter of the time beside the second. The time begins when the caches are full.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Figure } from './frame/figure.ts'
import { measured, median } from './frame/rounds.ts'
import { startChild } from './server/child.ts'
import { withDatabaseOf } from './server/served-database.ts'
import { live } from './soak/live.ts'
import { slopeOf } from './soak/slope.ts'

const SAMPLES = 40
/** More cases than a server keeps in memory, at seven requests each. */
const FULL_CACHES = 2_200 * 7
const MEGABYTE = 1_000_000
const SERVER = new URL('../../packages/server/src/main.ts', import.meta.url).pathname
const SAMPLER = new URL('soak/sampler.ts', import.meta.url).pathname
const QUIET = { LAUFZETTEL_MODE: 'test', LAUFZETTEL_TEST_NOW: '2026-03-24T08:00:00.000Z', LAUFZETTEL_TEST_EFFECTS: 'wait' }

interface Sample {
  readonly heap: number
  readonly rss: number
}

export async function bench(): Promise<Figure[]> {
  const options = { minutes: { type: 'string' }, database: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values } = parseArgs({ options, allowPositionals: true })
  const minutes = Number(values.minutes ?? 10)
  const kinds = (['sqlite', 'postgres'] as const).filter((kind) => values.database === undefined || values.database === kind)
  const figures: Figure[] = []
  for (const kind of kinds) figures.push(...(await soaked(kind, minutes)))
  return figures
}

function soaked(kind: 'sqlite' | 'postgres', minutes: number): Promise<Figure[]> {
  return withDatabaseOf(kind, async ({ folder, environment }) => {
    const file = join(folder, 'samples')
    const words = ['--expose-gc', '--import', SAMPLER, SERVER, '--data', folder, '--port', '0']
    const server = await startChild(words, { ...QUIET, ...environment, LAUFZETTEL_SOAK_FILE: file })
    const load = live(server.address)
    try {
      for (let said = 0; load.count() < FULL_CACHES; said += 1) {
        if (said % 20 === 0) console.error(`  ${kind}: ${load.count()} of ${FULL_CACHES} requests until caches are full`)
        await Promise.race([pause(1_000), load.failed])
      }
      const samples: Sample[] = []
      for (let at = 0; at < SAMPLES; at += 1) {
        await pause((minutes * 60_000) / SAMPLES)
        process.kill(server.pid, 'SIGUSR2')
        samples.push(await nextSample(file, at + 1))
        const { heap, rss } = samples[at] as Sample
        console.error(`  ${kind}: ${load.count()} requests, heap ${(heap / MEGABYTE).toFixed(1)} MB, resident ${(rss / MEGABYTE).toFixed(1)} MB`)
      }
      return (['heap', 'rss'] as const).flatMap((what) => figuresOf(kind, what, samples, minutes))
    } finally {
      await load.stop()
      await server.stop()
    }
  })
}

async function nextSample(file: string, count: number): Promise<Sample> {
  for (;;) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
    if (lines.length >= count) return JSON.parse(lines[count - 1] ?? '') as Sample
    await pause(20)
  }
}

const NAMES = { heap: 'heap after garbage collection', rss: 'resident memory' }

function figuresOf(kind: string, what: keyof Sample, samples: readonly Sample[], minutes: number): Figure[] {
  const values = samples.map((sample) => sample[what] / MEGABYTE)
  const quarter = values.length / 4
  const last = measured(values.slice(quarter * 3))
  const full = values.slice(quarter).map((value, at) => [(at * minutes) / values.length, value] as const)
  const slope = slopeOf(full)
  const name = `${NAMES[what]}, ${kind}, ${minutes} minutes`
  const second = median(values.slice(quarter, quarter * 2))
  return [
    { name, unit: 'MB', better: 'lower', value: last.value, rounds: last.rounds, reference: 'second quarter of the time', referenceValue: second },
    { name: `slope of ${name}`, unit: 'MB/min', better: 'lower', value: slope, rounds: [slope], reference: 'flat', referenceValue: 0 },
  ]
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { problem, refuse } from '@laufzettel/engine'
import { starting } from '@laufzettel/engine/testing'
import { describe, expect, it } from 'vitest'
import { openDatabase } from './open-database.ts'
import { describePlainly, openTestDatabase } from './test-database.ts'

const ROUNDS = 5
const ACKNOWLEDGED = 200

const LOAD = join(import.meta.dirname, 'crash-load.ts')

/** A server process in small: commands without end, a line for each acknowledged key. */
function startLoad(folder: string, round: number): ChildProcess {
  const args = ['--conditions=@laufzettel/source', LOAD, folder, String(round)]
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}

describe('crash', () => {
  it(`loses no acknowledged command when the process is killed ${ROUNDS} times under load`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'laufzettel-'))
    const acknowledged: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const load = startLoad(folder, round)
      const ended = once(load, 'close')
      let heard = 0
      for await (const line of createInterface({ input: load.stdout as NodeJS.ReadableStream })) {
        // The last line may be cut short.
        if (line.endsWith('.')) acknowledged.push(line.slice(0, -1))
        heard += 1
        if (heard === ACKNOWLEDGED + round * 7) load.kill('SIGKILL')
      }
      const [, signal] = await ended
      expect(signal).toBe('SIGKILL')

      const database = await openTestDatabase(folder)
      const lost: string[] = []
      for (const key of acknowledged) {
        const again = await database.journal.submit(starting(key, { caseId: key }), () =>
          refuse(problem('case-unknown')),
        )
        if (!again.ok || !again.value.repeated || again.value.caseId !== key) lost.push(key)
      }
      expect(lost).toEqual([])
      for (const caseId of acknowledged.slice(-50)) {
        expect(await database.journal.verify('musterstadt', caseId)).toEqual({ ok: true, value: true })
      }
      await database.close()
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * (ACKNOWLEDGED - 1))
    await rm(folder, { recursive: true })
  })

  it('lets one process write only, and the next one as soon as that is killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'laufzettel-'))
    const load = startLoad(folder, 0)
    const ended = once(load, 'close')
    await once(load.stdout as NodeJS.ReadableStream, 'data')
    const ids = { reference: () => 'unused' }
    const second = await openDatabase({ folder, ids, describeCase: describePlainly })
    expect(second).toMatchObject({ ok: false, problems: [{ name: 'data-folder-in-use' }] })
    load.kill('SIGKILL')
    await ended
    const database = await openTestDatabase(folder)
    await database.close()
    await rm(folder, { recursive: true })
  })
})

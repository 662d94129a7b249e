import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FaultTest, Scene } from '../fault-test.ts'

const ROUNDS_UNTIL_FULL = 400
const KILOBYTES = 12_000

/**
 * A disk that is full, then has room again; one that may only be read, then written. A small file system of its own where
 * the system lets us make one, SQLite's own limit of pages where not: either way SQLite reports it, nobody pretends.
 */
export const fullDisk: FaultTest = {
  name: 'full-disk',
  size: 10,
  only: { database: 'sqlite', because: 'the disk is that of PostgreSQL, whose refusals failing-calls brings' },
  async run(how) {
    const { size } = how
    const disk = smallDisk()
    const scene = await Scene.open(how, disk?.folder)
    const { clerk, server, house } = scene
    let refused = 0
    try {
      for (let round = 0; round < Math.max(1, Math.ceil(size / 5)); round += 1) {
        const ballast = join(house.folder, '..', 'ballast')
        if (disk !== null) fill(ballast)
        else await server.pragma(`max_page_count = ${String(await server.pragma('page_count'))}`)
        let full = false
        for (let at = 0; at < ROUNDS_UNTIL_FULL && !full; at += 1) {
          const answer = await clerk.deliver(clerk.start())
          full = answer.status >= 500
        }
        scene.expect(full, 'the disk never became full')
        for (let at = 0; at < size; at += 1) {
          const answer = await clerk.deliver(clerk.start())
          if (answer.status >= 500) refused += 1
        }
        if (disk !== null) rmSync(ballast, { force: true })
        else await server.pragma('max_page_count = 1073741823')
        await offerSome(scene, size)
        await server.pragma('query_only = 1')
        const answer = await clerk.deliver(clerk.start())
        scene.expect(answer.status >= 500, `a disk that may only be read was answered with ${answer.status}`)
        await server.pragma('query_only = 0')
        await offerSome(scene, size)
        await scene.judge()
      }
      await scene.moveClock(1)
      await scene.settle()
      await scene.judge(true)
      return scene.finding(`${refused} refused on ${disk === null ? 'a limit of pages' : 'a small file system'}`)
    } finally {
      await scene.close()
      disk?.remove()
    }
  },
}

async function offerSome({ clerk, ...scene }: Scene, size: number): Promise<void> {
  for (let at = 0; at < size; at += 1) {
    const { status, body } = await clerk.offer(clerk.start())
    if (status !== 201) scene.violations.push(`with room again: ${String(status)} ${JSON.stringify(body)}`)
  }
}

/** Writes until nothing more fits, in steps that get smaller. */
function fill(file: string): void {
  for (const bytes of [1_000_000, 100_000, 4_096]) {
    for (;;) {
      try {
        writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' })
      } catch {
        break
      }
    }
  }
}

function smallDisk(): { folder: string; remove(): void } | null {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${KILOBYTES}k`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true, force: true })
    return null
  }
  return {
    folder,
    remove: () => {
      execFileSync('umount', [folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

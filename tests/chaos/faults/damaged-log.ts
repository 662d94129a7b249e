import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { type FaultTest, Scene } from '../fault-test.ts'
import { copyOf } from '../house.ts'
import { judged } from '../judge/verdict.ts'
import { lastCommitBefore } from '../write-ahead-log.ts'

const CASES = 12
/** Each damage is compared by its rows, one in so many judged as a whole besides. */
const JUDGED_ONE_IN = 5

/** The write-ahead log is cut or one of its bits flipped: what is left is a prefix of history, whole up to the damage. */
export const damagedLog: FaultTest = {
  name: 'damaged-log',
  size: 100,
  only: { database: 'sqlite', because: 'PostgreSQL checks its own log, which lies with its operator' },
  async run(how) {
    const { size } = how
    const scene = await Scene.open(how)
    const { clerk, random, house } = scene
    try {
      for (let at = 0; at < CASES; at += 1) {
        const caseId = await clerk.started()
        const possible = clerk.possible(await clerk.state(caseId))
        await clerk.offer(random.pick(possible))
      }
      await scene.server.kill()
      const log = readFileSync(join(house.folder, 'laufzettel.sqlite-wal'))
      const whole = historyOf(house.folder)
      for (let damage = 0; damage < size; damage += 1) {
        const at = 32 + random.below(log.length - 32)
        const cut = random.oneIn(2)
        const hurt = damaged(house.folder, cut ? log.subarray(0, at) : flipped(log, at, random.below(8)))
        const clean = damaged(house.folder, log.subarray(0, lastCommitBefore(log, at)))
        const [left, least] = [historyOf(hurt.folder), historyOf(clean.folder)]
        const what = `${cut ? 'cut' : 'bit flipped'} at ${at} of ${log.length}`
        const prefix = left.every((batch, index) => batch === whole[index])
        scene.expect(prefix, `P11 ${what}: what is left is no prefix of history`)
        scene.expect(left.length >= least.length, `P1 ${what}: ${least.length} batches lay before it, ${left.length} are left`)
        if (random.oneIn(JUDGED_ONE_IN)) {
          // What came after the damage is gone and was acknowledged: the log of answers is not asked here.
          const { violations } = await judged({ ...house, folder: hurt.folder, acknowledged: '' })
          // Nor are letters of its time called back from the post.
          const own = violations.filter((text) => !text.includes('nobody sent it'))
          scene.violations.push(...own.map((text) => `${what}: ${text}`))
        }
        hurt.remove()
        clean.remove()
      }
      return scene.finding(`${size} damages of a log of ${log.length} bytes`)
    } finally {
      await scene.close()
    }
  },
}

function damaged(folder: string, log: Buffer): ReturnType<typeof copyOf> {
  const copy = copyOf(folder)
  writeFileSync(join(copy.folder, 'laufzettel.sqlite-wal'), log)
  return copy
}

function flipped(log: Buffer, at: number, bit: number): Buffer {
  const hurt = Buffer.from(log)
  hurt.writeUInt8((hurt[at] ?? 0) ^ (1 << bit), at)
  return hurt
}

/** Every batch in the order in which it was committed. Reads a copy, since reading a log brings it into the database. */
function historyOf(folder: string): string[] {
  const copy = copyOf(folder)
  const database = new BetterSqlite(join(copy.folder, 'laufzettel.sqlite'))
  const rows = database.prepare('SELECT tenant || case_id || number || chain FROM batches ORDER BY rowid').pluck().all()
  database.close()
  copy.remove()
  return rows as string[]
}

import { setTimeout as pause } from 'node:timers/promises'
import { cluster, keepWaiting } from '../cluster.ts'
import type { Delivery } from '../clerk.ts'
import { type FaultTest, Scene } from '../fault-test.ts'
import { askAgain, person } from '../load.ts'

const PEOPLE = 8
const PATIENCE_MILLISECONDS = 30_000

/** PostgreSQL is stopped with `-m immediate` under load and started again; the server has to live through it. */
export const databaseCrash: FaultTest = {
  name: 'database-crash',
  size: 5,
  only: { database: 'postgres', because: 'SQLite is no server of its own: kill-at-random kills it with the server' },
  async run(how) {
    const scene = await Scene.open(how)
    const { clerk, random } = scene
    const postgres = await cluster()
    let refused = 0
    try {
      for (let crash = 0; crash < how.size; crash += 1) {
        const unanswered: Delivery[] = []
        let over = false
        const load = Array.from({ length: PEOPLE }, () => person(scene, () => over, unanswered, true))
        await pause(1_000 + random.below(1_500))
        // Every second time it is certain that connections break in use; otherwise chance says what is under way.
        if (crash % 2 === 0) await keepWaiting(scene.house.url ?? '', 'receipts')
        await postgres.crash()
        // Nobody may be told that something was done while there is no database.
        const meanwhile = await clerk.deliver(clerk.start())
        if (meanwhile.status >= 500) refused += 1
        over = true
        await Promise.all(load)
        await postgres.restart()
        scene.expect(await worksAgain(scene), 'progress: the server does not find its database again')
        await askAgain(scene, unanswered)
        await scene.alive()
        await scene.judge()
      }
      await scene.moveClock(1)
      await scene.settle()
      await scene.judge(true)
      scene.expect(refused === how.size, `only ${refused} of ${how.size} were refused while there was no database`)
      return scene.finding(`${how.size} crashes of the database`)
    } finally {
      await postgres.restart().catch(() => {})
      await scene.close()
    }
  },
}

/** Whether a command gets through before patience ends; the connections are made anew. */
async function worksAgain({ clerk }: Scene): Promise<boolean> {
  const delivery = clerk.start()
  const end = performance.now() + PATIENCE_MILLISECONDS
  while (performance.now() < end) {
    if ((await clerk.deliver(delivery)).status < 300) return true
    await pause(100)
  }
  return false
}

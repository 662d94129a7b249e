import { setTimeout as pause } from 'node:timers/promises'
import { type FaultTest, Scene } from '../fault-test.ts'
import { TENANT } from '../house.ts'

const PATIENCE_MILLISECONDS = 30_000

interface Effect {
  readonly name: string
  readonly done: number
  readonly fence: number
}

/**
 * A worker is stopped (SIGSTOP) before it says that it has done an effect, past its lease; another one takes the effect
 * and is stopped in turn before it has done anything. The first one goes on: what it says comes too late and is refused,
 * since the effect is in other hands. In the end each is done once.
 */
export const lateWorker: FaultTest = {
  name: 'late-worker',
  size: 10,
  only: { database: 'postgres', because: 'of SQLite one process does all the work: nobody can come too late' },
  async run(how) {
    const scene = await Scene.open(how)
    const { clerk, house } = scene
    const effects = async (): Promise<readonly Effect[]> =>
      house.rows<Effect>('SELECT case_id || effect_key AS name, done, fence FROM effects WHERE tenant = ? AND done = 0', TENANT)
    try {
      await scene.moveClock(1)
      await scene.settle()
      for (let round = 0; round < how.size; round += 1) {
        const first = scene.server
        await first.arm({ point: 'before-done', pause: true })
        await clerk.offer(clerk.start())
        // Its clock stands still with it; that of the others goes on past the lease.
        await until(async () => first.standsStill(), (still) => still)
        const [taken] = await effects()
        scene.offset += 3_600_000
        const second = await scene.another({ point: 'after-claim', pause: true })
        await until(async () => second.standsStill(), (still) => still)
        const held = await until(effects, (all) => all.some(({ name, fence }) => name === taken?.name && fence > taken.fence))
        first.resume()
        await pause(1_500)
        const now = await effects()
        for (const { name, fence } of held) {
          const kept = now.some((effect) => effect.name === name && effect.fence >= fence)
          scene.expect(kept, `P6 ${name} was settled by a worker whose lease was over`)
        }
        await second.kill()
        await scene.moveClock(1)
        await scene.settle()
        await scene.judge()
      }
      await scene.judge(true)
      return scene.finding(`${how.size} workers that came too late`)
    } finally {
      await scene.close()
    }
  },
}

async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + PATIENCE_MILLISECONDS
  for (;;) {
    const answer = await ask()
    if (wanted(answer)) return answer
    if (performance.now() > end) throw new Error(`did not come to what it was waited for: ${JSON.stringify(answer)}`)
    await pause(50)
  }
}

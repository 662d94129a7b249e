import { setTimeout as pause } from 'node:timers/promises'
import type { Delivery } from '../clerk.ts'
import { type FaultTest, Scene } from '../fault-test.ts'
import { askAgain, person } from '../load.ts'

const PEOPLE = 8
/** So many commands get through before a kill; the kill leaves at most one of each person without an answer. */
const ENOUGH = 2 * PEOPLE
const PATIENCE_MILLISECONDS = 30_000

/** kill -9 under HTTP load at random moments, restart, judge. What was not answered is asked again under its key. */
export const killAtRandom: FaultTest = {
  name: 'kill-at-random',
  size: 100,
  async run(how) {
    const { size } = how
    const scene = await Scene.open(how)
    try {
      for (let round = 0; round < size; round += 1) {
        const unanswered: Delivery[] = []
        let over = false
        const load = Array.from({ length: PEOPLE }, () => person(scene, () => over, unanswered))
        const before = scene.clerk.succeeded
        await pause(150 + scene.random.below(900))
        // On a busy machine little has begun by then, and most of what is offered would be what the kill cuts off.
        const late = performance.now() + PATIENCE_MILLISECONDS
        while (scene.clerk.succeeded < before + ENOUGH && performance.now() < late) await pause(scene.random.below(50))
        over = true
        await scene.server.kill()
        await Promise.all(load)
        await scene.judgeAndRestart()
        await askAgain(scene, unanswered)
      }
      // Whoever died holding an effect has lent it until its lease is over.
      await scene.moveClock(1)
      await scene.settle()
      await scene.judge(true)
      return scene.finding(`${size} kills`)
    } finally {
      await scene.close()
    }
  },
}

import { setTimeout as pause } from 'node:timers/promises'
import type { Delivery } from '../clerk.ts'
import { type FaultTest, Scene } from '../fault-test.ts'
import { askAgain, person } from '../load.ts'

const PEOPLE = 8

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
        await pause(150 + scene.random.below(900))
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

import { setTimeout as pause } from 'node:timers/promises'
import type { Delivery } from '../clerk.ts'
import { type FaultTest, Scene } from '../fault-test.ts'

const PEOPLE = 8

/** kill -9 under HTTP load at random moments, restart, judge. What was not answered is asked again under its key. */
export const killAtRandom: FaultTest = {
  name: 'kill-at-random',
  size: 100,
  async run(how) {
    const { size } = how
    const scene = await Scene.open(how)
    const { clerk } = scene
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
        for (const delivery of unanswered) {
          const [first, second] = [await clerk.deliver(delivery), await clerk.deliver(delivery)]
          // The case may have moved on through what was committed; then the answer says so, and stays so.
          scene.expect(first.status < 500, `${delivery.key} cannot be repeated: ${JSON.stringify(first)}`)
          const same = first.status === second.status && first.body.revision === second.body.revision
          scene.expect(same, `P2 ${delivery.key} is answered once so, once so: ${JSON.stringify([first, second])}`)
        }
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

/** Works on cases until the server is gone; what got no answer is put aside. */
async function person({ clerk, random }: Scene, over: () => boolean, unanswered: Delivery[]): Promise<void> {
  let pending: Delivery | null = null
  const ask = async (delivery: Delivery) => {
    pending = delivery
    const answer = await clerk.offer(delivery)
    pending = null
    return answer
  }
  try {
    while (!over()) {
      const { body } = await ask(clerk.start())
      const caseId = String(body.caseId)
      for (let step = 0; step < 4 && !over(); step += 1) {
        const possible = clerk.possible(await clerk.state(caseId))
        if (possible.length > 0) await ask(random.pick(possible))
      }
    }
  } catch {
    // The connection broke: that is what the test does.
    if (pending !== null) unanswered.push(pending)
  }
}

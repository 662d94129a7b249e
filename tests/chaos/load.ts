import { setTimeout as pause } from 'node:timers/promises'
import { type Delivery, isExcused, OVERLOADED } from './clerk.ts'
import type { Scene } from './fault-test.ts'

/**
 * Works on cases until it is over or nobody answers; what got no answer is put aside. A server whose database is there
 * (`mayFail` where it is not) answers with no failure of its own.
 */
export async function person(
  { clerk, random, violations }: Scene,
  over: () => boolean,
  unanswered: Delivery[],
  mayFail = false,
): Promise<void> {
  let pending: Delivery | null = null
  const ask = async (delivery: Delivery) => {
    pending = delivery
    const answer = await clerk.offer(delivery)
    pending = null
    if (answer.status >= 500 && !mayFail) violations.push(`${delivery.path} was answered with ${JSON.stringify(answer)}`)
    return answer
  }
  try {
    while (!over()) {
      const { status, body } = await ask(clerk.start())
      // A machine that is busy with others makes the server ask for patience.
      if (status === OVERLOADED) {
        await pause(100)
        continue
      }
      // Nobody else has this key, nothing stands against it.
      if (status < 500 && status !== 201) violations.push(`a start was answered with ${JSON.stringify([status, body])}`)
      if (status !== 201) return
      const caseId = String(body.caseId)
      for (let step = 0; step < 4 && !over(); step += 1) {
        const possible = clerk.possible(await clerk.state(caseId))
        if (possible.length > 0) await ask(random.pick(possible))
      }
    }
  } catch (error) {
    // The connection broke: that is what the test does.
    if (!isExcused(error) && !mayFail) violations.push(String(error))
    if (pending !== null) unanswered.push(pending)
  }
}

/** Asks again what got no answer, twice: it gets through, and the answer stays the same. */
export async function askAgain(scene: Scene, unanswered: readonly Delivery[]): Promise<void> {
  const { clerk } = scene
  for (const delivery of unanswered) {
    const [first, second] = [await clerk.deliver(delivery), await clerk.deliver(delivery)]
    // The case may have moved on through what was committed; then the answer says so, and stays so.
    scene.expect(first.status < 500, `${delivery.key} cannot be repeated: ${JSON.stringify(first)}`)
    const same = first.status === second.status && first.body.revision === second.body.revision
    scene.expect(same, `P2 ${delivery.key} is answered once so, once so: ${JSON.stringify([first, second])}`)
  }
}

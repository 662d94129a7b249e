import { type FaultTest, Scene } from '../fault-test.ts'

const RIVALS = 4
/** So many rivals cancel the case instead. */
const CANCELLED_ONE_IN = 20
const CANCEL = { type: 'cancel', reason: 'Doppelt eingegangen.' }

/** People who decide, ask, answer and cancel on one case at the same time: one wins, the others are told that the case moved on. */
export const races: FaultTest = {
  name: 'races',
  size: 1_000,
  async run(how) {
    const { size } = how
    const scene = await Scene.open(how)
    const { clerk, random } = scene
    let won = 0
    try {
      let caseId = await clerk.started()
      for (let race = 0; race < size; race += 1) {
        const state = await clerk.state(caseId)
        const possible = clerk.possible(state).filter(({ body }) => !JSON.stringify(body).includes('post-letter'))
        if (possible.length === 0) {
          caseId = await clerk.started()
          race -= 1
          continue
        }
        const rivals = Array.from({ length: RIVALS }, (_, rival) => {
          // Who cancels has seen the case: without that a case may well be cancelled after somebody else's decision.
          if (rival > 0 && random.oneIn(CANCELLED_ONE_IN)) return clerk.command(caseId, CANCEL, state.revision)
          const { command } = random.pick(possible).body as { command: object }
          // One has no revision in mind, so that somebody wins also where a worker was faster than all of them.
          return clerk.command(caseId, command, rival > 0 && random.oneIn(2) ? state.revision : undefined)
        })
        const answers = await Promise.all(rivals.map((rival) => clerk.deliver(rival)))
        const winners = answers.filter(({ status }) => status < 300)
        won += winners.length
        scene.expect(winners.length === 1, `one winner, but ${winners.length}: ${JSON.stringify(answers)}`)
        const polite = answers.every(({ status }) => status < 300 || status === 409)
        scene.expect(polite, `who loses is told 409: ${JSON.stringify(answers.map(({ status, body }) => [status, body.code]))}`)
        // A command that would be possible now, by somebody who has seen the case as it was before.
        const [later] = clerk.possible(await clerk.state(caseId))
        if (later === undefined) continue
        const { command } = later.body as { command: object }
        const stale = await clerk.deliver(clerk.command(caseId, command, state.revision))
        scene.expect(stale.status === 409, `a stale revision was answered with ${stale.status}`)
      }
      clerk.offered += size
      clerk.succeeded += won
      await scene.judge()
      return scene.finding(`${size} races of ${RIVALS}`)
    } finally {
      await scene.close()
    }
  },
}

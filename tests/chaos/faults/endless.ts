import type { BatchHeader } from '@laufzettel/engine'
import { type FaultTest, Scene } from '../fault-test.ts'

/** What each of them stops with. */
const ENDLESS = [
  ['chaosEndless', 'batch-limit'],
  ['chaosRecursive', 'scopes-too-deep'],
] as const
const PATIENCE_MILLISECONDS = 300_000
/** No transaction holds more facts than so many steps can bring (trust.md: 1,000 steps, then it yields). */
const MOST_FACTS = 5_000

/**
 * Procedures that never come to an end by themselves, a loop without wait and one that calls itself, among good cases: the
 * good ones get through, the endless ones stop with an incident that a person sees, and the server lives.
 */
export const endless: FaultTest = {
  name: 'endless',
  size: 10,
  async run(how) {
    const scene = await Scene.open(how)
    const { clerk, house } = scene
    try {
      for (let at = 0; at < how.size; at += 1) {
        const [process, expected] = ENDLESS[at % ENDLESS.length] ?? ENDLESS[0]
        const bad = await clerk.started(process)
        const good = await clerk.started()
        await clerk.offer(clerk.possible(await clerk.state(good))[0] ?? clerk.start())
        const stopped = await clerk.until(bad, ({ incidents }) => Object.keys(incidents).length > 0, PATIENCE_MILLISECONDS)
        const problems = Object.values(stopped.incidents).map(({ problem }) => problem)
        scene.expect(stopped.status === 'running', `${process} is ${stopped.status}`)
        scene.expect(problems.includes(expected), `${process} stopped with ${problems.join(', ')}`)
      }
      const batches = await house.rows<{ header: string }>('SELECT header FROM batches')
      const most = Math.max(...batches.map(({ header }) => (JSON.parse(header) as BatchHeader).facts.length))
      scene.expect(most <= MOST_FACTS, `P10 one transaction held ${most} facts`)
      await scene.settle()
      await scene.judge()
      return scene.finding(`${how.size} cases without an end, at most ${most} facts at once`)
    } finally {
      await scene.close()
    }
  },
}

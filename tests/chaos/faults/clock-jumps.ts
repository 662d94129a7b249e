import { ASK } from '../clerk.ts'
import { type FaultTest, Scene } from '../fault-test.ts'

const QUESTION = { text: 'Seit wann?', reason: 'Davon hängt der Beginn ab.', fields: [] }
const CASES = 5

/** The clock jumps forth and back, over changes to summer time and the year 2038: no timer fires early, twice, or never. */
export const clockJumps: FaultTest = {
  name: 'clock-jumps',
  size: 30,
  async run(how) {
    const { size } = how
    const scene = await Scene.open(how)
    const { clerk, random } = scene
    try {
      for (let at = 0; at < CASES; at += 1) {
        const caseId = await clerk.started()
        const [item = ''] = Object.keys((await clerk.state(caseId)).workItems)
        await clerk.offer(clerk.command(caseId, { type: 'complete', item, outcome: ASK, question: QUESTION }))
      }
      for (let jump = 0; jump < size; jump += 1) {
        await scene.moveClock(random.below(9) - 3 + random.next())
        await clerk.offer(clerk.start())
        if (random.oneIn(5)) {
          await scene.server.kill()
          await scene.judgeAndRestart()
        }
      }
      // Past 19 January 2038, 03:14:07 UTC, when 32 bits of seconds are over.
      const until = (Date.parse('2038-01-20T00:00:00.000Z') - Date.now() - scene.offset) / 86_400_000
      await scene.moveClock(until)
      await clerk.offer(clerk.start())
      await scene.moveClock(1)
      await scene.settle()
      await scene.judge(true)
      return scene.finding(`${size + 2} jumps`)
    } finally {
      await scene.close()
    }
  },
}

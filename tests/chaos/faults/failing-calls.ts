import { type FaultTest, type How, Scene } from '../fault-test.ts'
import { COMMANDS } from './staged.ts'

/** Commands that people give: a worker's are given again by the worker, and the kills at points look at those. */
const ASKED = ['start', 'complete', 'answer', 'post-letter', 'cancel', 'withdraw', 'set-data', 'move-token']
const MOST = 200
/** In days; longer than any lease. */
const HOUR = 1 / 24
/** What a failure breaks stays broken: the judge need not come each time. */
const JUDGED_EACH = 8

/**
 * The n-th call of the store fails, n = 1, 2, 3 … until the command no longer comes to it: refused or done, never half
 * done, and never acknowledged without being kept. The same key gets through once nothing fails.
 */
export const failingCalls: FaultTest = {
  name: 'failing-calls',
  size: 10,
  async run(how) {
    const { size, seed } = how
    const scene = await Scene.open(how)
    let failures = 0
    try {
      const all = COMMANDS.filter(({ type }) => ASKED.includes(type))
      // In short mode one command; the seed says which.
      const chosen = size >= 10 ? all : all.filter((_, at) => at === seed % all.length)
      for (const staged of chosen) {
        const subject = await staged.prepare(scene)
        await scene.settle()
        let delivery = await staged.trigger(scene, subject)
        for (let failCall = 1; failCall <= MOST && delivery !== null; failCall += 1) {
          await scene.clerk.signedIn(delivery)
          await scene.server.arm({ failCall, fault: faultOf(how, failCall) })
          const answer = await scene.clerk.deliver(delivery).catch(async (error: unknown) => {
            await scene.alive()
            throw error
          })
          const fired = await scene.server.fired()
          await scene.server.arm(null)
          if (fired) failures += 1
          scene.expect(answer.status < 300 || answer.status >= 500, `${staged.type}, call ${failCall}: ${JSON.stringify(answer)}`)
          if (failCall % JUDGED_EACH === 0) await scene.judge()
          if (answer.status >= 300) continue
          if (!fired) break
          // It got through although something failed beside it: a command of its own for the next call, once what a
          // worker had taken when it lost its connection is lent no more.
          await scene.moveClock(HOUR)
          delivery = await staged.trigger(scene, await staged.prepare(scene))
        }
        if (delivery === null) continue
        const again = await scene.clerk.offer(delivery)
        scene.expect(again.status < 300, `${staged.type} does not get through afterwards: ${JSON.stringify(again)}`)
        await scene.judge()
      }
      await scene.moveClock(1)
      await scene.settle()
      await scene.judge(true)
      return scene.finding(`${failures} failed calls`)
    } finally {
      await scene.close()
    }
  },
}

/**
 * What SQLite reports of a disk; a PostgreSQL whose disk is full once it has done everything, a connection that is lost
 * before it takes anything, and one that is lost before it gives the answer.
 */
const FAULTS = { sqlite: ['SQLITE_IOERR', 'SQLITE_FULL'], postgres: ['53100', 'lost-before', 'lost-after'] } as const

/** Of PostgreSQL each call fails in each way, one after the other. */
function faultOf({ database }: How, failCall: number): string {
  const faults = FAULTS[database]
  return faults[failCall % faults.length] ?? ''
}

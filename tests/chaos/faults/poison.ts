import { DECIDE } from '../clerk.ts'
import { type FaultTest, Scene } from '../fault-test.ts'
import { TENANT } from '../house.ts'

const ATTEMPTS = 6
const PATIENCE = 20_000

/** Effects that can never be done, among good ones: the good ones are done, the bad ones become incidents that a person sees. */
export const poison: FaultTest = {
  name: 'poison',
  size: 50,
  async run(how) {
    const { size } = how
    const scene = await Scene.open(how)
    const { clerk, house } = scene
    try {
      const bad = await clerk.started()
      await scene.settle()
      await scene.server.stop()
      // Of a kind that this version does not know, as after a step back to an older version.
      for (let at = 0; at < size; at += 1) {
        const key = `poison/${at}`
        await house.rows(
          `INSERT INTO effects (tenant, case_id, effect_key, effect, next_at) VALUES (?, ?, ?, ?, '2020-01-01T00:00:00.000Z')`,
          TENANT,
          bad,
          key,
          JSON.stringify({ key, type: 'no-such-kind' }),
        )
      }
      await scene.restart()
      const good = await clerk.started()
      const [item = ''] = Object.keys((await clerk.state(good)).workItems)
      await clerk.offer(clerk.command(good, { type: 'complete', item, outcome: DECIDE }))
      await clerk.until(good, ({ letters }) => Object.values(letters).some(({ rendered }) => rendered !== null), PATIENCE)
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        await scene.moveClock(1)
        // The workers' own poll, once a second, sees that the clock has moved.
        await new Promise((resolve) => setTimeout(resolve, 1_500))
      }
      await scene.settle()
      const { incidents } = await clerk.state(bad)
      const seen = Object.values(incidents).filter(({ problem }) => problem === 'effect-failed').length
      scene.expect(seen === size, `${size} effects could not be done, ${seen} incidents say so`)
      await scene.judge(true)
      return scene.finding(`${size} effects that cannot be done`)
    } finally {
      await scene.close()
    }
  },
}

import type { Delivery } from '../clerk.ts'
import { type FaultTest, Scene } from '../fault-test.ts'
import type { Point } from '../orders.ts'
import { COMMANDS, type Staged } from './staged.ts'

const EVERYWHERE: readonly Point[] = ['before-begin', 'after-facts', 'before-commit', 'after-commit']
const EFFECT_POINTS: readonly Point[] = ['after-claim', 'before-done', 'after-done']
/** Receipt, letter and print run one after the other; the n-th claim or mark is that of the n-th. */
const EFFECTS = [0, 1, 2]

/** kill -9 at each named point × each type of command, and between claiming, carrying out and marking of each effect. */
export const killAtPoints: FaultTest = {
  name: 'kill-at-points',
  size: 10,
  async run(how) {
    const { size, seed, point: only } = how
    const scene = await Scene.open(how)
    let kills = 0
    try {
      const everywhere = [
        ...COMMANDS.flatMap((staged) => EVERYWHERE.map((point) => ({ staged, point, skip: 0 }))),
        ...EFFECT_POINTS.flatMap((point) => EFFECTS.map((skip) => ({ staged: null, point, skip }))),
      ]
      const all = everywhere.filter(({ point }) => only === undefined || only === point)
      // A tenth in short mode, and each time another one: the seed says which.
      const chosen = size >= 10 ? all : all.filter((_, at) => (at + seed) % Math.ceil(10 / size) === 0)
      for (const { staged, point, skip } of chosen) {
        const died = staged === null ? await killEffect(scene, point, skip) : await killCommand(scene, staged, point)
        scene.expect(died, `${staged?.type ?? 'effect'} never came to ${point}`)
        kills += 1
      }
      await scene.moveClock(1)
      await scene.settle()
      await scene.judge(true)
      return scene.finding(`${kills} of ${all.length} points`)
    } finally {
      await scene.close()
    }
  },
}

async function killCommand(scene: Scene, staged: Staged, point: Point): Promise<boolean> {
  await scene.settle()
  const subject = await staged.prepare(scene)
  const delivery = await staged.trigger(scene, subject)
  await scene.server.arm({ point, ...(point === 'before-begin' ? {} : { command: staged.type }) })
  await staged.provoke?.(scene).catch(() => {})
  const died = await attempt(scene, delivery)
  if (!died) await scene.server.kill()
  await scene.judgeAndRestart()
  if (delivery !== null) await again(scene, delivery)
  await scene.moveClock(1)
  await staged.afterwards(scene, subject)
  return died
}

async function killEffect(scene: Scene, point: Point, skip: number): Promise<boolean> {
  const { clerk, server } = scene
  await scene.settle()
  await server.arm({ point, skip })
  const start = clerk.start()
  let died = await attempt(scene, start, false)
  if (!died) {
    const { body } = await clerk.deliver(start).catch(() => ({ body: {} as Record<string, unknown> }))
    const [decide] = typeof body.caseId === 'string' ? await possibleOf(scene, body.caseId) : []
    died = decide === undefined || (await attempt(scene, decide))
  }
  if (!died) await server.kill()
  await scene.judgeAndRestart()
  await again(scene, start)
  await scene.moveClock(1)
  await scene.settle()
  return died
}

async function possibleOf({ clerk }: Scene, caseId: string): Promise<Delivery[]> {
  try {
    return clerk.possible(await clerk.state(caseId))
  } catch {
    return []
  }
}

const PATIENCE = 8_000

/** Whether the server died of it. `wait`: until it does, or patience ends. */
async function attempt({ clerk, server }: Scene, delivery: Delivery | null, wait = true): Promise<boolean> {
  let answered = true
  if (delivery !== null) {
    await clerk.offer(delivery).catch(() => {
      answered = false
    })
  }
  if (answered && !wait) return false
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE).unref())
  return Promise.race([server.gone.then((signal) => signal === 'SIGKILL'), late])
}

/** The same key once more: whether it was committed or not, now it is. */
async function again(scene: Scene, delivery: Delivery): Promise<void> {
  const answer = await scene.clerk.offer(delivery)
  scene.expect(answer.status < 300, `P1 ${delivery.path} was refused when it was repeated: ${JSON.stringify(answer)}`)
}

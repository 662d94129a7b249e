import { type Answer, DECIDE, type Delivery } from '../clerk.ts'
import { type FaultTest, Scene } from '../fault-test.ts'

const AT_ONCE = 16
const MOST_TIMES = 5
const RESTARTS = 2

/** Every write is delivered one to five times, out of order and over restarts: one effect each, one answer for each key. */
export const deliveries: FaultTest = {
  name: 'deliveries',
  size: 10_000,
  async run(how) {
    const { size } = how
    const scene = await Scene.open(how)
    const { clerk, random } = scene
    const answers = new Map<string, Answer>()
    let sent = 0
    const deliver = async (delivery: Delivery): Promise<void> => {
      sent += 1
      const answer = await clerk.deliver(delivery)
      scene.expect(answer.status < 500, `${delivery.path} was answered with ${JSON.stringify(answer)}`)
      const before = answers.get(delivery.key)
      // The first answer is the one that people have acted on.
      if (before === undefined) answers.set(delivery.key, answer)
      const same = before === undefined || sameAnswer(before, answer)
      scene.expect(same, `P2 ${delivery.key} is answered once so, once so: ${JSON.stringify([before, answer])}`)
    }
    try {
      const part = Math.ceil(size / (RESTARTS + 1))
      let last: Delivery[] = []
      for (let round = 0; round <= RESTARTS; round += 1) {
        // What the process before acknowledged is delivered to the next one again.
        await inParallel(last, deliver)
        last = []
        const end = sent + part
        while (sent < end) {
          const starts = Array.from({ length: AT_ONCE }, () => clerk.start())
          await inParallel(repeated(scene, starts), deliver)
          const cases = starts.flatMap(({ key }) => String(answers.get(key)?.body.caseId ?? []))
          const next = await Promise.all(
            cases.map(async (caseId) => {
              const [item = ''] = Object.keys((await clerk.state(caseId)).workItems)
              return clerk.command(caseId, { type: 'complete', item, outcome: DECIDE })
            }),
          )
          await inParallel(repeated(scene, next), deliver)
          clerk.offered += starts.length + next.length
          last = [...starts, ...next].filter(() => random.oneIn(2))
        }
        await scene.server.stop()
        await scene.judgeAndRestart()
      }
      clerk.succeeded += [...answers.values()].filter(({ status }) => status < 300).length
      await reusedKey(scene, last)
      await scene.judge()
      return scene.finding(`${sent} deliveries of ${answers.size} commands`)
    } finally {
      await scene.close()
    }
  },
}

/** The same key with another body is no repeat: refused, and nothing changes. */
async function reusedKey({ clerk, ...scene }: Scene, known: readonly Delivery[]): Promise<void> {
  const [first] = known.filter(({ path }) => path === '/api/cases')
  if (first === undefined) return
  const { body } = first as { body: { process: string; answers: object } }
  const other = { ...first, body: { ...body, answers: { ...body.answers, 'applicant/city': 'Anderswo' } } }
  const { status } = await clerk.deliver(other)
  if (status !== 422) scene.violations.push(`P2 a key with another body was answered with ${String(status)}`)
}

function sameAnswer(a: Answer, b: Answer): boolean {
  const facts = ({ status, body }: Answer) => [status, body.caseId, body.caseNumber, body.revision, body.access, body.code].join()
  return facts(a) === facts(b)
}

/** Each one to five times, in an order of chance. */
function repeated({ random }: Scene, all: readonly Delivery[]): Delivery[] {
  return all
    .flatMap((delivery) => Array.from({ length: 1 + random.below(MOST_TIMES) }, () => delivery))
    .map((delivery) => ({ delivery, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ delivery }) => delivery)
}

async function inParallel(all: readonly Delivery[], deliver: (delivery: Delivery) => Promise<void>): Promise<void> {
  const queue = [...all]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await deliver(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

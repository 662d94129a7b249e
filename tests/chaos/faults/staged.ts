import type { CaseState } from '@laufzettel/engine'
import { ASK, DECIDE, type Delivery } from '../clerk.ts'
import type { Scene } from '../fault-test.ts'

/** A type of command with a case that is ready for it. */
export interface Staged {
  readonly type: string
  /** Brings a case to where the command comes next; its id. */
  readonly prepare: (scene: Scene) => Promise<string>
  /** The delivery that is the command or brings it with it, or null where nothing is sent. */
  readonly trigger: (scene: Scene, caseId: string) => Promise<Delivery | null>
  /** What brings the command where nothing is sent. */
  readonly provoke?: (scene: Scene) => Promise<void>
  /** Says what has to be true after the restart. */
  readonly afterwards: (scene: Scene, caseId: string) => Promise<void>
}

const QUESTION = { text: 'Seit wann?', reason: 'Davon hängt der Beginn ab.', fields: [] }
/** Past the period of an answer and the reminder after it. */
const REMINDER_DAYS = 40

async function offer(scene: Scene, delivery: Delivery): Promise<void> {
  const answer = await scene.clerk.offer(delivery)
  scene.expect(answer.status < 300, `${delivery.path} was refused: ${JSON.stringify(answer.body)}`)
}

const itemOf = ({ workItems }: CaseState): string =>
  Object.entries(workItems).find(([, { status }]) => status === 'open')?.[0] ?? ''

async function complete({ clerk }: Scene, caseId: string, outcome: string): Promise<Delivery> {
  const item = itemOf(await clerk.state(caseId))
  return clerk.command(caseId, { type: 'complete', item, outcome, ...(outcome === ASK ? { question: QUESTION } : {}) })
}

async function asked(scene: Scene): Promise<string> {
  const caseId = await scene.clerk.started()
  await scene.settle()
  await offer(scene, await complete(scene, caseId, ASK))
  return caseId
}

async function decided(scene: Scene): Promise<string> {
  const caseId = await scene.clerk.started()
  await offer(scene, await complete(scene, caseId, DECIDE))
  await scene.settle()
  return caseId
}

const until = (wanted: (state: CaseState) => boolean) => async (scene: Scene, caseId: string) => {
  await scene.clerk.until(caseId, wanted).catch((error: unknown) => scene.violations.push(String(error)))
}
const nothing = async (): Promise<void> => {}

const started = async ({ clerk }: Scene): Promise<string> => clerk.started()
const REASON = 'Doppelt eingegangen.'

/** A command that a case worker gives to a case that has just begun. */
const staff = (type: string, command: (state: CaseState) => object): Staged => ({
  type,
  prepare: started,
  trigger: async ({ clerk }, caseId) => clerk.command(caseId, { type, reason: REASON, ...command(await clerk.state(caseId)) }),
  afterwards: nothing,
})

const firstToken = ({ tokens }: CaseState) => Object.entries(tokens).find(([, { step }]) => step !== null)

/** A command that a worker gives since another case asked for it. */
const brought = (type: string, process: string, waiting?: string): Staged => ({
  type,
  prepare: async ({ clerk }) => (waiting === undefined ? '' : clerk.started(waiting)),
  trigger: async ({ clerk }) => clerk.start(process),
  afterwards: waiting === undefined ? nothing : until(({ status }) => status === 'ended'),
})

export const COMMANDS: readonly Staged[] = [
  {
    type: 'start',
    prepare: async () => '',
    trigger: async ({ clerk }) => clerk.start(),
    afterwards: nothing,
  },
  {
    type: 'complete',
    prepare: async (scene) => {
      const caseId = await scene.clerk.started()
      await scene.settle()
      return caseId
    },
    trigger: (scene, caseId) => complete(scene, caseId, DECIDE),
    afterwards: until(({ letters }) => Object.values(letters).some(({ rendered }) => rendered !== null)),
  },
  {
    type: 'answer',
    prepare: asked,
    trigger: async ({ clerk }, caseId) => {
      const { questions } = await clerk.state(caseId)
      return clerk.command(caseId, { type: 'answer', question: Object.keys(questions)[0] ?? '', text: 'Seit März.' })
    },
    afterwards: until((state) => itemOf(state) !== ''),
  },
  {
    type: 'post-letter',
    prepare: decided,
    trigger: async ({ clerk }, caseId) => {
      const { letters } = await clerk.state(caseId)
      const [letter = '', { issuedAt = '' } = {}] = Object.entries(letters)[0] ?? []
      return clerk.command(caseId, { type: 'post-letter', letter, on: issuedAt.slice(0, 10) })
    },
    afterwards: until(({ letters }) => Object.values(letters).some(({ posted }) => posted !== null)),
  },
  {
    type: 'letter-rendered',
    prepare: async (scene) => {
      const caseId = await scene.clerk.started()
      await scene.settle()
      return caseId
    },
    trigger: (scene, caseId) => complete(scene, caseId, DECIDE),
    afterwards: until(({ letters }) => Object.values(letters).some(({ rendered }) => rendered !== null)),
  },
  {
    type: 'file-document',
    prepare: async () => '',
    trigger: async ({ clerk }) => clerk.start(),
    afterwards: nothing,
  },
  {
    type: 'fire-timer',
    prepare: asked,
    trigger: async () => null,
    provoke: (scene) => scene.moveClock(REMINDER_DAYS),
    afterwards: until(({ timers }) => Object.values(timers).some(({ status }) => status === 'fired')),
  },
  brought('deliver', 'chaosSender', 'chaosReceiver'),
  brought('signal', 'chaosCaller', 'chaosListener'),
  brought('complete-job', 'chaosJob'),
  brought('fail-job', 'chaosFailedJob'),
  staff('cancel', () => ({})),
  staff('withdraw', () => ({})),
  staff('set-data', () => ({ answers: {} })),
  staff('move-token', (state) => {
    const [token = '', { step = '' } = {}] = firstToken(state) ?? []
    return { token, step }
  }),
]

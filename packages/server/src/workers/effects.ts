import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseState, Command, Effect, FiledDocument, Hash, LetterDocument, World } from '@laufzettel/engine'
import type { Services } from '../features/services.ts'
import type { Printable } from '../letters/render-pdf.ts'
import { failedJob, performJob } from './perform-job.ts'
import { receiptOf } from './receipt.ts'
import { broadcastSignal, deliverMessage } from './route-message.ts'

export interface EffectContext {
  readonly services: Services
  /** Where letters for the post are put; only production prints. */
  readonly printFolder: string
}

type Of<T extends Effect['type']> = Extract<Effect, { type: T }>

/** What is known of the case when its effect is carried out. */
interface Case {
  readonly world: World
  readonly state: CaseState
}

/** Nothing is to be done yet; it is looked at again and again until this instant. */
export interface Later {
  readonly until: string
}

/** A command with the files that it names. */
export interface Filing {
  readonly command: Command
  readonly documents: readonly FiledDocument[]
}

/** Carries an effect out and says what is to be told to the case. It may be called again after a failure. */
type Perform<E> = (effect: E, subject: Case, context: EffectContext) => Promise<Command | Filing | Later | null>

/** One entry per kind of effect; the compiler names the one that is missing. */
export const EFFECTS: { readonly [T in Effect['type']]: Perform<Of<T>> } = {
  'render-letter': async ({ letter, key }, subject, context) => {
    const issued = subject.state.letters[letter]
    const template = subject.world.definition.definition.letters.find(({ key: own }) => own === issued?.template)
    const [retentionClass, words] = wordsOf(subject.state, letter) ?? []
    if (issued === undefined || words === undefined || retentionClass === undefined) return null
    const name = `${template?.names.de ?? letter} ${subject.state.caseNumber}.pdf`
    // What leaves a stage below production says so.
    const marks = { ...words.marks, test: words.marks.test || context.services.mode !== 'production' }
    const file = { name, retentionClass, printable: { ...words, marks }, at: issued.issuedAt, key }
    const { stored, documents } = await store(file, subject, context)
    return { command: { type: 'letter-rendered', letter, ...stored }, documents }
  },

  'render-receipt': async ({ key }, subject, context) => {
    const receipt = receiptOf(subject.world, subject.state, context.services.mode !== 'production')
    const retentionClass = shortestClass(subject)
    if (receipt === null || retentionClass === undefined) return null
    const name = `Eingangsbestätigung ${subject.state.caseNumber}.pdf`
    const file = { name, retentionClass, printable: receipt, at: subject.state.startedAt, key }
    const { stored, documents } = await store(file, subject, context)
    return { command: { type: 'file-document', name, ...stored }, documents }
  },

  /** The view of letters shows it to the post room; paper comes from production only. */
  'print-letter': async ({ letter }, { state }, { services, printFolder }) => {
    const document = state.letters[letter]?.rendered?.document
    if (services.mode !== 'production' || document === undefined) return null
    const stored = await services.stores.documents.get(state.caseId, document)
    if (!stored.ok) throw new Error(stored.problems[0]?.name)
    await mkdir(printFolder, { recursive: true, mode: 0o700 })
    // The same letter again writes the same file: a repeat prints nothing twice.
    await writeFile(join(printFolder, `${state.caseNumber}-${letter}.pdf`), stored.value.content, { mode: 0o600 })
    return null
  },

  continue: async () => ({ type: 'continue' }),

  'perform-job': ({ job, key }, subject, { services }) => performJob(job, key, subject, services.mode),

  'send-message': async (effect, subject, { services }) => {
    if (await deliverMessage(effect, subject.state.caseId, services)) return null
    return untilKept(effect, subject, services)
  },

  'send-signal': async (effect, { state }, { services }) => {
    await broadcastSignal(effect, state.caseId, services)
    return null
  },
}

/** What is told to the case when an effect has failed for the last time; an incident of its own kind where absent. */
export const GIVING_UP: { readonly [T in Effect['type']]?: (effect: Of<T>, state: CaseState) => Command | null } = {
  'perform-job': ({ job }, { jobs }) => (jobs?.[job] === undefined ? null : failedJob(job, jobs[job].name, 'connector-failed')),
}

/** Nobody takes a message: it waits as long as its definition keeps it, then a person has to look. */
async function untilKept({ message, key }: Of<'send-message'>, { world, state }: Case, services: Services): Promise<Command | Later> {
  const { definition } = world.definition
  const keepFor = definition.messages?.find(({ name }) => name === message)?.keepFor
  const sent = keepFor === undefined ? undefined : await instantOfRevision(services, state, Number(key.split('/').at(-1)))
  const now = services.clock.now()
  if (keepFor !== undefined && sent !== undefined) {
    const until = Date.parse(sent) + millisecondsOf(keepFor)
    if (Date.parse(now) < until) return { until: new Date(until).toISOString() }
  }
  return { type: 'raise-incident', problem: 'message-unclaimed', values: { message } }
}

/** When the command was given whose facts reach over this revision. */
async function instantOfRevision({ database }: Services, { tenant, caseId }: CaseState, revision: number): Promise<string | undefined> {
  const batches = await database.journal.batches(tenant, caseId)
  return batches.find(({ after, facts }) => revision > after && revision <= after + facts.length)?.at
}

/** Of a duration in days and less (`P1DT12H`). */
function millisecondsOf(duration: string): number {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = (/^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration) ?? []).map(
    (part) => Number(part ?? 0) || 0,
  )
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}

interface File {
  readonly name: string
  readonly retentionClass: string
  readonly printable: Printable
  /** Instant of the fact behind it; it makes equal documents equal files. */
  readonly at: string
  readonly key: string
}

interface Stored {
  /** What the facts say of it. */
  readonly stored: { readonly document: string; readonly hash: Hash; readonly bytes: number }
  /** To be entered with the facts; none where it was before. */
  readonly documents: readonly FiledDocument[]
}

/** Sets and stores a document once: the effect's key names it, so that a repeat finds what is there. */
async function store(file: File, { state }: Case, { services }: EffectContext): Promise<Stored> {
  const { documents } = services.stores
  const document = file.key.replaceAll('/', '-')
  const { name, retentionClass } = file
  const { caseId } = state
  const known = await documents.find(caseId, document)
  if (known !== null) return { stored: { document, ...known }, documents: [] }
  const timestamp = Math.floor(Date.parse(file.at) / 1000)
  const content = [await services.renderer.render(file.printable, { timestamp })]
  const put = await documents.put({ caseId, document, retentionClass, name, mediaType: 'application/pdf', content })
  if (!put.ok) throw new Error(put.problems[0]?.name)
  const { hash, bytes } = put.value
  return { stored: { document, hash, bytes }, documents: [put.value] }
}

/** The first class to go among those of the answers: a receipt shows them all and may outlive none. */
function shortestClass({ world, state }: Case): string | undefined {
  const { retention } = world.definition.definition
  const shown = retention.filter(({ key }) => Object.keys(state.vault[key]?.entries ?? {}).length > 0)
  const [first] = shown.sort((a, b) => monthsOf(a.period) - monthsOf(b.period))
  return first?.key
}

/** Months of a period of years or months, such as `P10Y`. */
function monthsOf(period: string): number {
  return Number(period.slice(1, -1)) * (period.endsWith('Y') ? 12 : 1)
}

function wordsOf(state: CaseState, letter: string): readonly [string, LetterDocument] | undefined {
  for (const [retentionClass, { letters }] of Object.entries(state.vault)) {
    const words = letters[letter]
    if (words !== undefined) return [retentionClass, words]
  }
  return undefined
}

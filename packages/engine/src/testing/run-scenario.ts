import { contentHash } from '../canonical/hash.ts'
import { canonicalJson } from '../canonical/json.ts'
import type { Text } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { ParameterRevision } from '../definition/parameter.ts'
import type { Scenario, ScenarioEvent } from '../definition/scenario.ts'
import { readAskedFields } from '../forms/asked-fields.ts'
import { localDate } from '../feel/zone.ts'
import { fieldAt } from '../forms/entry-path.ts'
import type { Source } from '../forms/entry.ts'
import { readAnswers } from '../forms/read-answers.ts'
import { dataOf } from '../kernel/case-data.ts'
import type { Command } from '../kernel/command.ts'
import type { Decide } from '../kernel/decide.ts'
import { formContext } from '../kernel/form-context.ts'
import { evaluateCase } from '../kernel/evaluate-case.ts'
import type { Actor } from '../kernel/fact.ts'
import type { CaseState } from '../kernel/state.ts'
import type { World } from '../kernel/world.ts'
import { documentText, plainSpaces } from '../letters/document-text.ts'
import type { FiledDocument, Journal } from '../ports/journal.ts'
import { PROBLEMS, type ProblemName } from '../problems/list.ts'
import { fine, type Problem, problemText, type Result } from '../problems/problem.ts'
import { decideTrial } from '../runner/decide-trial.ts'
import { commandOfOutside } from '../runner/outside-event.ts'
import { commandOfWork } from '../runner/work-event.ts'
import { type Request, run } from '../runner/run.ts'
import { simulateEffect } from '../runner/simulate.ts'
import type { Trial } from '../versions/trial.ts'
import { acceptedEnd } from './accepted-end.ts'
import { sourcePath } from './source-path.ts'
import { type Difference, Differences, unansweredIn } from './difference.ts'

export interface ScenarioResult {
  readonly scenario: string
  readonly name: string
  /** What came out differently, exactly; empty when the scenario holds. */
  readonly differences: readonly string[]
  /** The same for people. */
  readonly sentences: readonly Text[]
  readonly state: CaseState | null
  /** The scenario's instant at its end. */
  readonly now: string
  /** Paths of questions that its form asks and it does not answer. */
  readonly unanswered: readonly string[]
  /** Key of the unfinished step at which the case stopped; null where none stopped it. */
  readonly stoppedAt: string | null
  /** What to expect so that the scenario holds as it ended; null where it could not be played to its end. */
  readonly accepts: Scenario['expect'] | null
}

const SYSTEM: Actor = { kind: 'system', id: 'scenario' }
const CITIZEN: Actor = { kind: 'party', party: 'applicant' }
const STAFF = { kind: 'staff', id: 'u1', name: 'Erika Muster', roles: [] } as const satisfies Actor

export interface RunScenarioOptions {
  /** Gives the letters files. */
  readonly keep?: KeepFile
  /** The world is that of this trial: a case stops at what is not finished, and it is told why. */
  readonly trial?: Pick<Trial, 'missing' | 'errors'>
  /** The definition before this one, for the names of what is gone. */
  readonly former?: ProcessDefinition
}

/**
 * Plays a scenario on a journal, any journal, and compares what must hold. Letters are set by a twin. The
 * world's parameters are joined by those the scenario assumes. `tenant` must be unused in that journal.
 */
export async function runScenario(
  journal: Journal,
  base: World,
  scenario: Scenario,
  tenant: string,
  { keep, trial, former }: RunScenarioOptions = {},
): Promise<ScenarioResult> {
  const world = withParameters(base, scenario)
  const play = new Play(journal, world, tenant, keep, trial === undefined ? undefined : decideTrial)
  const words = new Differences(world.definition.definition, former)
  let stopped: Difference | null = null
  let halt: Halt | null = null
  let unanswered: readonly string[] = []
  for (const event of scenario.events) {
    const played = await play.event(event)
    if (played.ok) continue
    const [first] = played.problems
    if (first !== undefined) stopped = words.refused(event, first)
    halt = trial === undefined || first === undefined ? null : atQuestion(world, event, first, trial, words)
    unanswered = event.kind === 'submit' ? unansweredIn(played.problems) : []
    break
  }
  const state = await play.state()
  if (trial !== undefined) halt ??= atStep(state, trial, words)
  const found = halt === null ? endOf(world, scenario, state, play.now, words, stopped) : [halt.difference]
  return {
    scenario: scenario.key,
    name: scenario.names.de,
    differences: found.map(({ exact }) => exact),
    sentences: found.map(({ sentence }) => sentence),
    state,
    now: play.now,
    unanswered,
    stoppedAt: halt?.step ?? null,
    accepts: state === null || stopped !== null ? null : acceptedEnd(world, scenario, state, play.now),
  }
}

/**
 * What came out differently. What follows from an event that was refused is not told beside it: only where the case
 * had gone another way before, that is the cause.
 */
function endOf(
  world: World,
  scenario: Scenario,
  state: CaseState | null,
  now: string,
  words: Differences,
  stopped: Difference | null,
): Difference[] {
  if (state === null) return [stopped !== null && BEGINNINGS.has(scenario.events[0]?.kind) ? stopped : words.noCase()]
  if (stopped === null) return compare(world, scenario, state, now, words)
  const path = sourcePath(state)
  const parted = scenario.expect.path && words.parting(scenario.expect.path, path)
  return [...incidents(state, words).slice(0, 1), parted ?? stopped].slice(0, 1)
}

/** The world with the values that a scenario assumes beside the published ones. */
export function withParameters(world: World, scenario: Scenario): World {
  if (!scenario.parameters) return world
  const tenant = world.chain[0] ?? ''
  const process = world.definition.definition.key
  const assumed: ParameterRevision[] = scenario.parameters.map((parameter) => ({
    format: 1,
    key: `assumed-${contentHash(parameter).slice(0, 16)}`,
    tenant,
    process,
    ...parameter,
  }))
  return { ...world, parameters: [...world.parameters, ...assumed] }
}

/** Stores a stand-in for a letter's file, where a journal is to be verified with its documents. */
export type KeepFile = (caseId: string, document: string) => Promise<FiledDocument>

/** One case on a journal, with a clock of its own. */
class Play {
  readonly #journal: Journal
  readonly #world: World
  readonly #tenant: string
  readonly #caseId: string
  readonly #keep: KeepFile | undefined
  readonly #decide: Decide | undefined
  #count = 0
  now = '1970-01-01T00:00:00.000Z'

  constructor(journal: Journal, world: World, tenant: string, keep?: KeepFile, decide?: Decide) {
    this.#keep = keep
    this.#decide = decide
    this.#journal = journal
    this.#world = world
    this.#tenant = tenant
    this.#caseId = `scenario-${tenant}`
  }

  state(): Promise<CaseState | null> {
    return this.#journal.load(this.#tenant, this.#caseId)
  }

  async event(event: ScenarioEvent): Promise<Result<unknown>> {
    const fired = await this.#advance(event.at)
    if (!fired.ok) return fired
    const state = await this.state()
    switch (event.kind) {
      case 'submit': {
        const data = this.#read(event.form, event.answers)
        if (!data.ok) return data
        const parties = { applicant: { party: 'applicant', access: `access-${this.#tenant}` } }
        return this.#start({ parties, data: data.value }, CITIZEN)
      }
      case 'deliver':
      case 'signal':
      case 'job':
      case 'begin': {
        const found = commandOfOutside(event, state)
        if ('command' in found) return this.#give(found.command, SYSTEM)
        return this.#start({ parties: {}, data: { entries: {}, items: {} }, ...found.start }, SYSTEM)
      }
      case 'complete': {
        return this.#give(commandOfWork(event, state, this.#today()), { ...STAFF, id: event.by ?? STAFF.id })
      }
      case 'answer': {
        const question = openIn(state?.questions, (asked) => asked.status === 'open') ?? ''
        const data = this.#readAsked(state, question, event.answers ?? {})
        return data.ok ? this.#give({ type: 'answer', question, text: event.text, data: data.value }, CITIZEN) : data
      }
      case 'post': {
        const letter = openIn(state?.letters, (issued) => issued.template === event.letter && issued.posted === null)
        return this.#give({ type: 'post-letter', letter: letter ?? '', on: event.on }, STAFF)
      }
      case 'wait':
        return fine(null)
    }
  }

  #start(more: Pick<Extract<Command, { type: 'start' }>, 'parties' | 'data' | 'event'>, actor: Actor): Promise<Result<unknown>> {
    const { key, caseName } = this.#world.definition.definition
    const [caseId, tenant] = [this.#caseId, this.#tenant]
    return this.#give({ type: 'start', caseId, tenant, caseNumber: `${caseName.prefix}-2026-00001`, channel: 'online', ...more }, actor, { process: key })
  }

  #today(): string {
    return localDate(this.now, this.#world.zone)
  }

  #source(): Source {
    return { kind: 'online', at: this.now }
  }

  #read(form: string, answers: Parameters<typeof readAnswers>[2]) {
    const context = { ...formContext(this.#world, this.now), source: this.#source() }
    return readAnswers(this.#world.definition.definition, form, answers, context)
  }

  #readAsked(state: CaseState | null, question: string, answers: Parameters<typeof readAnswers>[2]) {
    if (state === null) return fine({ entries: {}, items: {} })
    const context = { ...formContext(this.#world, this.now), source: this.#source() }
    const asked = Object.values(state.vault).flatMap((vault) => vault.questions[question]?.fields ?? [])
    return readAskedFields(this.#world.definition.definition, dataOf(state), asked, answers, context)
  }

  async #give(command: Command, actor: Actor, more: Partial<Pick<Request, 'process' | 'documents'>> = {}): Promise<Result<unknown>> {
    this.#count += 1
    const world = this.#world
    const given = await run(
      {
        journal: this.#journal,
        clock: { now: () => this.now },
        can: () => true,
        worlds: { ofCase: () => world, ofProcess: () => world },
        ...(this.#decide === undefined ? {} : { decide: this.#decide }),
      },
      {
        tenant: this.#tenant,
        caseId: this.#caseId,
        actor,
        command,
        idempotencyKey: `${this.#tenant}/${this.#count}`,
        request: contentHash(command),
        ...more,
      },
    )
    return given.ok ? this.#settleEffects() : given
  }

  /** The twins of the workers: they take this case's effects from the outbox and report. */
  async #settleEffects(): Promise<Result<unknown>> {
    for (;;) {
      const claimed = await this.#journal.claimEffects(this.now, 10, 60)
      if (claimed.length === 0) return fine(null)
      for (const pending of claimed) {
        const state = await this.#journal.load(pending.tenant, pending.caseId)
        const simulated = state ? simulateEffect(pending.effect, state) : null
        const kept =
          simulated?.type === 'letter-rendered' ? await this.#keep?.(pending.caseId, simulated.document) : undefined
        const stored = kept === undefined ? {} : { hash: kept.hash, bytes: kept.bytes }
        const answer = simulated === null ? null : { ...simulated, ...stored }
        await this.#journal.settleEffect(pending, { done: true })
        if (answer === null || pending.caseId !== this.#caseId) continue
        const given = await this.#give(answer, SYSTEM, { documents: kept === undefined ? [] : [kept] })
        if (!given.ok) return given
      }
    }
  }

  async #advance(to: string): Promise<Result<unknown>> {
    for (;;) {
      const due = await this.#journal.dueTimers(to, 100)
      const next = due.find((timer) => timer.caseId === this.#caseId)
      if (!next) break
      if (next.due > this.now) this.now = next.due
      const fired = await this.#give({ type: 'fire-timer', timer: next.timer }, SYSTEM)
      if (!fired.ok) return fired
    }
    if (to > this.now) this.now = to
    return fine(null)
  }
}

function openIn<T>(things: Readonly<Record<string, T>> | undefined, open: (thing: T) => boolean): string | undefined {
  return Object.entries(things ?? {}).find(([, thing]) => open(thing))?.[0]
}

function compare(world: World, { expect }: Scenario, state: CaseState, now: string, words: Differences): Difference[] {
  const differences: (Difference | null)[] = []
  differences.push(...incidents(state, words))
  if (expect.path) {
    const path = sourcePath(state)
    differences.push(words.path(expect.path, path))
  }
  if (expect.ended !== undefined && expect.ended !== (state.status === 'ended'))
    differences.push(words.ended(expect.ended))
  // Totals before what they are made of.
  const values = Object.entries(expect.values ?? {}).toSorted(([one], [other]) => depth(one) - depth(other))
  for (const [source, value] of values) {
    const found = evaluateCase(world, state, now, source)
    if (found.ok) differences.push(words.value(source, value, found.value))
    else differences.push(...found.problems.map((one) => words.problem(one, `${source}: ${sentence(one)}`)))
  }
  for (const wanted of expect.letters ?? []) {
    const found = Object.entries(state.letters)
      .filter(([, letter]) => letter.template === wanted.letter)
      .at(-1)
    if (!found) {
      differences.push(words.letterMissing(wanted.letter))
      continue
    }
    const [id, { posted }] = found
    const text = Object.values(state.vault)
      .flatMap(({ letters }) => letters[id] ?? [])
      .map(documentText)
      .join('\n')
    for (const said of wanted.says ?? []) {
      if (!text.includes(plainSpaces(said))) differences.push(words.letterSilent(wanted.letter, said))
    }
    const dates = [
      ['notified', wanted.notified, posted?.notified?.date],
      ['remedy until', wanted.remedyUntil, posted?.remedyUntil?.date],
    ] as const
    for (const [date, expected, day] of dates) {
      if (expected) differences.push(words.letterDate(wanted.letter, date, expected, day ?? null))
    }
  }
  return differences.filter((difference) => difference !== null)
}

function sentence(found: Problem): string {
  return `${problemText(found, 'en')}${found.place ? ` (${found.place})` : ''}`
}

/** Where an unfinished model cannot go on. */
interface Halt {
  readonly step: string
  readonly difference: Difference
}

/** The unfinished step at which a case stopped; one that begins a case is passed, and leads no further. */
function atStep(state: CaseState | null, { missing }: Pick<Trial, 'missing'>, words: Differences): Halt | null {
  const open = Object.values(state?.incidents ?? {}).find(({ status, problem }) => status === 'open' && problem === UNFINISHED_STEP)
  const last = state?.path.at(-1)?.step
  const step = open?.step ?? (last !== undefined && missing.has(last) ? last : null)
  return step === null ? null : { step, difference: words.unfinished(step, missing.get(step) ?? []) }
}

/** The step that begins with the form, where an answer is to a question that the trial leaves out as unfinished. */
function atQuestion(world: World, event: ScenarioEvent, found: Problem, { errors }: Pick<Trial, 'errors'>, words: Differences): Halt | null {
  if (event.kind !== 'submit' || !NOT_ASKED.has(found.name)) return null
  const keys = new Set(found.place?.split(/[/.]/))
  const unfit = errors.some(({ place }) => {
    const [kind, key = ''] = place?.split('/') ?? []
    return kind === 'fields' && keys.has(key)
  })
  const label = fieldAt(world.definition.definition, found.place ?? '')?.label
  const step = world.definition.definition.steps.find(({ config }) => config.form === event.form)?.key
  return !unfit || label === undefined || step === undefined ? null : { step, difference: words.unfinishedQuestion(step, label) }
}

/** Events that a case can begin with: why it did not is the cause of all else. */
const BEGINNINGS: ReadonlySet<string | undefined> = new Set(['submit', 'deliver', 'signal', 'begin'])

const NOT_ASKED: ReadonlySet<ProblemName> = new Set(['answer-unknown-field', 'field-not-asked'])

const UNFINISHED_STEP: ProblemName = 'step-unfinished'

/** How deep in the case a value is. */
function depth(source: string): number {
  return source.split(/[.[]/).length
}

/** What makes the case stop. */
function incidents(state: CaseState, words: Differences): Difference[] {
  const open = Object.values(state.incidents).filter((incident) => incident.status === 'open')
  return open.map(({ problem: name, values }) => {
    const exact = `incident ${name} ${canonicalJson(values)}`
    return Object.hasOwn(PROBLEMS, name)
      ? words.problem({ name: name as ProblemName, values }, exact)
      : { exact, sentence: { de: `Der Vorgang hält an (${name}).`, en: `The case has stopped (${name}).` } }
  })
}

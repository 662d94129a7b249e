import { type CaseState, endOfPeriod, formatMoney, type Language, runningStep, type Step, type Text } from '@laufzettel/engine'
import { addresses, type DeskError, type Proposal, type RuleCard, type TaskForm } from '@laufzettel/portal/render'
import { can } from '../can.ts'
import { partyAddress, partyName, questionFields } from './case-facts.ts'
import type { CaseView } from './case-view.ts'
import type { DeskVisit } from './desk-visit.ts'
import { awaitsLate, opinionsOf } from './consultations.ts'
import { proposalOf } from './rule-card.ts'
import { memberOf, textOf } from './tagged-parts.ts'
import { partsOf, type TypedDay } from './typed-day.ts'

/** What the desk reads of a work item's step. */
export interface TaskConfig {
  readonly outcomes: readonly { readonly key: string; readonly label: Text; readonly asks?: boolean }[]
  readonly result?: string
}

export interface OpenTask {
  readonly item: string
  readonly step: Step
  readonly config: TaskConfig
}

/** What an authority said comes after everybody has stopped waiting for it: no work item any more. */
const NO_ITEM = ''

/** What was typed into the form, to show it again. */
export interface Typed {
  readonly outcome: string
  readonly note: string
  readonly question: string
  readonly reason: string
  readonly fields: readonly string[]
  /** The day on which an answer from outside came in; null: today. */
  readonly received: TypedDay | null
  readonly counts: boolean
}

/** Which of the tasks of a case is asked for: an open work item, or an opinion that came late. */
export interface WantedTask {
  readonly item?: string | undefined
  readonly late?: string | undefined
}

/**
 * The open work item that this person may do and has asked for, else the first; what only waits for a late answer comes
 * last. A late answer has no work item any more: its `item` is empty.
 */
export function openWorkItem(
  { state, world }: Pick<CaseView, 'state' | 'world'>,
  { visitor, now }: DeskVisit,
  wanted: WantedTask = {},
): OpenTask | null {
  const opinions = opinionsOf(world, state, now)
  const late = opinions.find((opinion) => opinion.step.key === wanted.late && awaitsLate(opinion))
  if (late !== undefined && can(visitor, 'command-case', { tenant: state.tenant, caseId: state.caseId, command: 'record-late' })) {
    const outcomes = late.asked.outcomes.filter(({ key }) => key !== 'extend')
    return { item: NO_ITEM, step: late.step, config: { outcomes } }
  }
  const open: OpenTask[] = []
  for (const [item, { status, step: key, role }] of Object.entries(state.workItems)) {
    const step = runningStep(world.definition, key)
    const subject = { tenant: state.tenant, caseId: state.caseId, command: 'complete', role }
    if (status !== 'open' || step === undefined || !can(visitor, 'command-case', subject)) continue
    if (item === wanted.item) return { item, step, config: step.config as unknown as TaskConfig }
    open.push({ item, step, config: step.config as unknown as TaskConfig })
  }
  const settled = new Set(opinions.filter(({ line }) => line.settled === true).map(({ step }) => step.key))
  return open.find(({ step }) => !settled.has(step.key)) ?? open[0] ?? null
}

/** "Steuer festsetzen: Hund Balu". */
export function taskTitle(task: string, thing: string): string {
  return thing === '' ? task : `${task}: ${thing}`
}

export function askingOutcome({ outcomes }: TaskConfig): string | undefined {
  return outcomes.find((outcome) => outcome.asks === true)?.key
}

/** The work item as a form, with what was typed before. */
export function taskForm(
  view: CaseView,
  visit: DeskVisit,
  task: OpenTask,
  rule: RuleCard | null,
  sending: { readonly token: string; readonly key: string },
  typed: Typed,
  errors: readonly DeskError[],
): TaskForm {
  const { state, world } = view
  const { language } = visit
  const { step, config, item } = task
  const proposal = rule === null ? null : proposalOf(rule, language)
  const known = config.outcomes.some((outcome) => outcome.key === typed.outcome)
  const chosen = known ? typed.outcome : config.outcomes[0]?.key
  const applicant = world.definition.definition.parties.find((party) => party.role === 'applicant')?.key ?? ''
  return {
    item,
    title: taskTitle(step.name[language], view.title),
    target: {
      action: item === NO_ITEM ? addresses.deskLateAnswer(state.caseId) : addresses.deskWorkItem(state.caseId, item),
      hidden: {
        _token: sending.token,
        _key: sending.key,
        _revision: String(state.revision),
        ...(item === NO_ITEM ? { _step: step.key } : {}),
      },
    },
    proposal,
    complete: Object.values(state.vault).every((vault) =>
      Object.values(vault.entries).every((entry) => entry.partial === undefined && entry.unavailable === undefined),
    ),
    outcomes: config.outcomes.map((outcome) => ({
      key: outcome.key,
      label: outcome.label[language],
      checked: outcome.key === chosen,
      asks: outcome.asks === true,
      ...(outcome.asks === true || proposal === null ? {} : { button: decisiveWords(step, proposal, language) }),
    })),
    question: {
      text: typed.question,
      reason: typed.reason,
      due: questionDue(view, visit),
      fields: questionFields(world, state, typed.fields, language),
    },
    note: typed.note,
    ...receivedOf(view, visit, task, typed),
    recipient: {
      name: partyName(world, state, applicant, language),
      address: partyAddress(world, state, applicant, language).join(', '),
    },
    errors,
  }
}

/** Day of receipt and lateness, where the task records what came from outside. */
function receivedOf({ world, state }: CaseView, { today, now }: DeskVisit, { step }: OpenTask, typed: Typed): Pick<TaskForm, 'received'> {
  const opinion = opinionsOf(world, state, now).find((each) => each.step.key === step.key)
  if (opinion === undefined) return {}
  const { due: last, settled } = opinion.line
  const due = textOf(memberOf(last ?? null, '$date')) ?? today
  const mayCount = settled === true || (today > due && opinion.asked.silence !== 'blocks')
  return { received: { ...(typed.received ?? partsOf(today)), due, mayCount, counts: typed.counts } }
}

/** The amount with the verb of the step: "85,00 € festsetzen" of "Steuer festsetzen". */
function decisiveWords(step: Step, { amount }: Proposal, language: Language): string {
  const words = step.name[language].split(' ')
  const euros = formatMoney(amount, language)
  return language === 'de' ? `${euros} ${words.at(-1) ?? ''}` : `${words[0] ?? ''} ${euros}`
}

/** Until when an answer is asked for if the question is sent today: the period of the step that puts it. */
function questionDue({ world, state }: Pick<CaseView, 'world'> & { state: CaseState }, { today }: DeskVisit): string {
  const periods = world.definition.definition.steps.map((step) => step.config.period)
  const period = periods.find((candidate) => typeof candidate === 'string')
  const due = typeof period === 'string' ? endOfPeriod(today, period, world.calendar, { moves: true }) : null
  return due?.ok === true ? due.value.date : (Object.values(state.questions).at(-1)?.due ?? today)
}

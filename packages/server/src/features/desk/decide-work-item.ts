import {
  type Command,
  blockOf,
  EUROPE_BERLIN,
  localDate,
  PROBLEMS,
  type Problem,
  problem,
  problemCode,
  problemText,
  type ProblemName,
  runningStep,
} from '@laufzettel/engine'
import { addresses, type CaseNotice, type DeskError } from '@laufzettel/portal/render'
import { submitCommand } from '../cases/submit.ts'
import type { FormBody } from '../form-body.ts'
import { type PageReply, type PageRequest, problemPage, redirect } from '../page.ts'
import { keyOf } from '../portal/hidden-inputs.ts'
import type { Services } from '../services.ts'
import { actorOf } from '../visitor.ts'
import { casePage } from './case-page.ts'
import type { CaseView } from './case-view.ts'
import { deskVisit } from './desk-visit.ts'
import { entriesAfter, journalEntries } from './journal-entries.ts'
import type { Typed } from './task-form.ts'
import { dateText, typedDay } from './typed-day.ts'

/** Input of the form that each of the kernel's problems is about. */
const TARGETS: Partial<Record<ProblemName, string>> = {
  'question-missing': 'question',
  'question-reason-missing': 'reason',
  'reason-missing': 'note',
  'statement-missing': 'note',
  'received-unreadable': 'receivedOn',
  'received-in-future': 'receivedOn',
  'received-before-asked': 'receivedOn',
  'opinion-in-time': 'counts',
}
/** Somebody else has moved the case on. */
const FASTER: readonly ProblemName[] = ['revision-stale', 'work-item-done', 'work-item-unknown']

/** Takes a decision on a work item. Whatever goes wrong, the page comes back with everything that was typed. */
export async function decideWorkItem(request: PageRequest, services: Services): Promise<PageReply> {
  const { caseId = '', item = '' } = request.params
  const key = keyOf(request)
  if (key === '') return problemPage(problem('form-expired'))
  const state = await services.database.journal.load(services.tenant, caseId)
  if (state === null || request.visitor.kind !== 'staff') return problemPage(problem('case-unknown'))
  const typed = typedOf(request.form)
  const world = await services.worlds.forCase(state)
  const late = request.own._step
  const step = world === null ? undefined : runningStep(world.definition, late ?? state.workItems[item]?.step)
  const outcomes = (step?.config.outcomes ?? []) as readonly { readonly key: string; readonly asks?: boolean }[]
  const asks = outcomes.some((outcome) => outcome.key === typed.outcome && outcome.asks === true)
  const takesDay = step !== undefined && blockOf(step.block)?.recordsLate === true
  const received = takesDay && typed.received !== null ? dateText(typed.received) : undefined
  const missing: Problem[] = [
    ...(asks && typed.question.trim() === '' ? [problem('question-missing')] : []),
    ...(received === null ? [problem('received-unreadable')] : []),
    ...(asks && typed.reason.trim() === '' ? [problem('question-reason-missing')] : []),
  ]
  const revision = Number(request.own._revision)
  if (missing.length > 0) return again(request, services, typed, missing, revision)
  const said = {
    outcome: typed.outcome,
    ...(typed.note.trim() === '' ? {} : { note: typed.note.trim() }),
    ...(takesDay && typed.counts ? { counts: true } : {}),
  }
  const command: Command =
    late !== undefined
      ? { type: 'record-late', step: late, receivedOn: received ?? localDate(request.now, world?.zone ?? EUROPE_BERLIN), ...said }
      : {
    type: 'complete',
    item,
    ...said,
    ...(received == null ? {} : { receivedOn: received }),
    ...(asks ? { question: { text: typed.question.trim(), reason: typed.reason.trim(), fields: typed.fields } } : {}),
  }
  const receipt = await submitCommand(services, {
    caseId,
    actor: actorOf(request.visitor),
    command,
    idempotencyKey: key,
    ...(world === null ? {} : { seen: { state, world } }),
    ...(Number.isInteger(revision) ? { expectedRevision: revision } : {}),
  })
  if (!receipt.ok) return again(request, services, typed, receipt.problems, revision)
  return redirect(`${addresses.deskCase(caseId)}?erledigt=${asks ? 'gefragt' : 'entschieden'}`)
}

async function again(
  request: PageRequest,
  services: Services,
  typed: Typed,
  problems: readonly Problem[],
  revision: number,
): Promise<PageReply> {
  const { language } = request
  const visit = await deskVisit(request, services)
  const errors: DeskError[] = problems.flatMap((found) => {
    const target = TARGETS[found.name]
    return target === undefined ? [] : [{ target, text: problemText(found, language), code: problemCode(found) }]
  })
  const [first] = problems.filter(({ name }) => TARGETS[name] === undefined)
  const notice = (view: CaseView): CaseNotice | null => {
    if (first === undefined || visit === null) return null
    const after = { ...view, batches: entriesAfter(revision, view.batches) }
    const latest = journalEntries(view.world, view.state, after.batches, view.names, language)
    const told = latest.find(({ event }) => event.kind === 'decided' || event.kind === 'asked') ?? latest[0]
    if (FASTER.includes(first.name) && told !== undefined) {
      const { item = '' } = request.params
      const gone = view.state.workItems[item]?.status !== 'open'
      return { kind: 'stale', latest: told, look: addresses.deskCase(view.state.caseId), gone }
    }
    return { kind: 'unsaved', text: problemText(first, language), code: problemCode(first) }
  }
  const status = PROBLEMS[(first ?? problems[0])?.name ?? 'incident'].status
  return casePage(request, services, { typed, errors, notice, status })
}

function typedOf(form: FormBody): Typed {
  const text = (name: string) => {
    const value = form[name]
    return typeof value === 'string' ? value.slice(0, 4000) : ''
  }
  const fields = form.fields ?? []
  return {
    outcome: text('outcome'),
    note: text('note'),
    question: text('question'),
    reason: text('reason'),
    fields: typeof fields === 'string' ? [fields] : fields,
    received: 'receivedOn.day' in form ? typedDay(form, 'receivedOn') : null,
    counts: text('counts') === 'ja',
  }
}

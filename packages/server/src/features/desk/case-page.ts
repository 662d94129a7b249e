import { localDate, problem } from '@laufzettel/engine'
import { addresses, type CaseLetter, type CaseNotice, type CasePage, type DeskError } from '@laufzettel/portal/render'
import { type PageReply, type PageRequest, problemPage, show } from '../page.ts'
import type { Services } from '../services.ts'
import { can } from '../can.ts'
import { askedQuestions } from './asked-questions.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { caseFacts } from './case-facts.ts'
import { casePath, presentNorm } from './case-path.ts'
import { type CaseView, journalOf, readCase, ruleOf } from './case-view.ts'
import { consultations } from './consultations.ts'
import { type DeskVisit, deskVisit } from './desk-visit.ts'
import { entryHistory } from './journal-entries.ts'
import { openWorkItem, taskForm, type Typed, type WantedTask } from './task-form.ts'
import { caseReason, withoutThisYear } from './work-reason.ts'

/** Cases on the way through the inbox: enough for "3 von 14". */
const WAY = 200

/** What a sent form came to, if the page is shown again after one. */
export interface Attempt {
  readonly typed: Typed
  readonly errors: readonly DeskError[]
  readonly notice: (view: CaseView) => CaseNotice | null
  readonly status: number
}

/** A case on one page. `?ausgang=` chooses an outcome beforehand, `?erledigt=` says what was just done. */
export async function showCase(request: PageRequest, services: Services): Promise<PageReply> {
  return casePage(request, services, null)
}

export async function casePage(request: PageRequest, services: Services, attempt: Attempt | null): Promise<PageReply> {
  const visit = await deskVisit(request, services)
  const view = visit === null ? null : await readCase(services, visit, request.params.caseId ?? '', 'case')
  if (visit === null || view === null) return problemPage(problem('case-unknown'))
  const { state, world } = view
  const { language, today, now } = visit
  const definition = world.definition.definition
  const task = openWorkItem(view, visit, wantedTask(request))
  const rule = ruleOf(view, visit, task?.config.result)
  const typed = attempt?.typed ?? {
    outcome: request.query.ausgang ?? '',
    note: '',
    question: '',
    reason: '',
    fields: [],
    received: null,
    counts: false,
  }
  const letters = lettersOf(view, visit)
  const sending = { token: request.csrf(), key: services.ids.reference() }
  const page: CasePage = {
    kind: 'desk-case',
    shell: visit.shell,
    caseNumber: state.caseNumber,
    process: definition.names[language],
    title: [view.party, view.title].filter((part) => part !== '').join(' – '),
    reason: caseReason(world, state, today, withoutThisYear(view.why, today), language),
    back: visit.visitor.roles.includes('caseWorker') ? addresses.inbox() : addresses.deskPrintQueue(),
    position: await positionOf(services, visit, state.caseId),
    notice: attempt?.notice(view) ?? doneNotice(request.query.erledigt, view, letters),
    facts: caseFacts(world, state, entryHistory(view.batches), language),
    documents: Object.entries(state.documents).map(([document, { name, at, bytes }]) => ({
      // The page already names the case, the icon the format.
      name: name.replace(/\.pdf$/, '').replace(` ${state.caseNumber}`, ''),
      href: addresses.deskDocument(state.caseId, document),
      on: localDate(at, world.zone),
      bytes,
    })),
    letters,
    task: task === null ? null : taskForm(view, visit, task, rule, sending, typed, attempt?.errors ?? []),
    kept: task === null ? [typed.question, typed.reason, typed.note].filter((text) => text.trim() !== '') : [],
    rule,
    consultations: consultations(world, state, now, language, mayRecord(visit, view)),
    questions: askedQuestions(world, state, language),
    path: casePath(world, state, language),
    norm: presentNorm(world, state),
    deadlines: caseDeadlines(world, state, today, now, language),
    journal: journalOf(view, visit),
  }
  return show(page, attempt?.status ?? 200)
}

/** `?aufgabe=` or the address of a form that came back; `?nachtrag=` an answer that nobody waits for any more. */
function wantedTask({ params, query, own }: PageRequest): WantedTask {
  return { item: params.item ?? query.aufgabe, late: own._step ?? query.nachtrag }
}

function mayRecord({ visitor }: DeskVisit, { state }: CaseView): boolean {
  return can(visitor, 'command-case', { tenant: state.tenant, caseId: state.caseId, command: 'record-late' })
}

function lettersOf({ state, world }: CaseView, { language }: DeskVisit): CaseLetter[] {
  const names = world.definition.definition.letters
  return Object.entries(state.letters)
    .map(
      ([letter, { template, rendered, posted }]): CaseLetter => ({
        letter,
        name: names.find(({ key }) => key === template)?.names[language] ?? template,
        ...(rendered === null ? {} : { href: addresses.deskDocument(state.caseId, rendered.document) }),
        state:
          posted !== null
            ? { kind: 'posted', on: posted.on }
            : rendered === null
              ? { kind: 'being-set' }
              : { kind: 'to-print' },
      }),
    )
    .reverse()
}

function doneNotice(done: string | undefined, { state }: CaseView, letters: readonly CaseLetter[]): CaseNotice | null {
  const [letter = null] = letters
  if (done === 'entschieden') {
    return letter === null || letter.state.kind === 'posted' ? { kind: 'recorded' } : { kind: 'decided', letter }
  }
  const question = Object.values(state.questions).at(-1)
  return done === 'gefragt' && question?.status === 'open' ? { kind: 'asked', until: question.due } : null
}

/** Where the case stands among the open ones; a case that is done leads to the first of them. */
async function positionOf(services: Services, { visitor }: DeskVisit, caseId: string): Promise<CasePage['position']> {
  const items = await services.stores.workItems.list({ limit: WAY, roles: visitor.roles })
  const cases = [...new Set(items.map((item) => item.caseId))]
  const index = cases.indexOf(caseId)
  const at = (position: number) => (cases[position] === undefined ? undefined : addresses.deskCase(cases[position]))
  const [previous, next] = [index > 0 ? at(index - 1) : undefined, at(index + 1)]
  if (previous === undefined && next === undefined && index === -1) return null
  return {
    number: index === -1 ? null : index + 1,
    total: cases.length,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  }
}

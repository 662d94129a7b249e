import { problem } from '@laufzettel/engine'
import { addresses, type CasePreview } from '@laufzettel/portal/render'
import { type PageReply, type PageRequest, problemPage, redirect, show } from '../page.ts'
import type { Services } from '../services.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { partyAddress } from './case-facts.ts'
import { journalOf, readCase, ruleOf } from './case-view.ts'
import { type DeskVisit, deskVisit } from './desk-visit.ts'
import { inboxRows } from './inbox-rows.ts'
import { pageNumber, pagingOf } from './paging.ts'
import { proposalOf } from './rule-card.ts'
import { askingOutcome, openWorkItem, taskTitle } from './task-form.ts'
import { caseReason, withoutThisYear } from './work-reason.ts'

const VIEWS = ['overdue', 'waiting', 'done'] as const

/** The inbox. Who only works in the post room is led there. */
export async function showInbox(request: PageRequest, services: Services): Promise<PageReply> {
  const view = VIEWS.find((known) => known === request.query.ansicht) ?? 'open'
  const visit = await deskVisit(request, services, view)
  if (visit === null) return problemPage(problem('sign-in-needed'))
  if (!visit.visitor.roles.includes('caseWorker')) {
    return visit.visitor.roles.includes('postRoom')
      ? redirect(addresses.deskPrintQueue())
      : problemPage(problem('not-allowed'))
  }
  const page = pageNumber(request.query)
  const list = await inboxRows(services, visit, view, page)
  const address = addresses.inbox(view === 'open' ? undefined : view)
  const first = list.groups[0]?.rows[0]
  const chosen = request.query.vorgang ?? first?.caseId
  const [waiting] = await services.stores.waiting.list({ limit: 1 })
  const counts = await services.stores.cases.counts(visit.today)
  return show({
    kind: 'desk-inbox',
    shell: visit.shell,
    view,
    total: list.total,
    dueToday: list.dueToday,
    groups: list.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, selected: row.caseId === chosen })),
    })),
    preview: chosen === undefined ? null : await previewOf(services, visit, chosen),
    paging: pagingOf(page, list.total, address),
    waiting: { count: counts.waiting, next: waiting?.due ?? null },
  })
}

async function previewOf(services: Services, visit: DeskVisit, caseId: string): Promise<CasePreview | null> {
  const view = await readCase(services, visit, caseId, 'preview')
  if (view === null) return null
  const { state, world } = view
  const { language, today, now } = visit
  const definition = world.definition.definition
  const applicant = definition.parties.find((party) => party.role === 'applicant')
  const work = openWorkItem(view, visit)
  const rule = ruleOf(view, visit, work?.config.result)
  const asks = work === null ? undefined : askingOutcome(work.config)
  return {
    caseId,
    caseNumber: state.caseNumber,
    process: definition.names[language],
    name: view.party,
    task: work === null ? null : taskTitle(work.step.name[language], view.title),
    reason: caseReason(world, state, today, withoutThisYear(view.why, today), language),
    proposal: work === null || rule === null ? null : proposalOf(rule, language),
    person: {
      label: applicant?.label[language] ?? '',
      lines: applicant === undefined ? [] : partyAddress(world, state, applicant.key, language),
    },
    latest: latestByPerson(journalOf(view, visit)),
    deadlines: caseDeadlines(world, state, today, now, language),
    open: addresses.deskCase(caseId),
    ask: asks === undefined ? null : `${addresses.deskCase(caseId)}?ausgang=${asks}#question`,
  }
}

/** What people did tells more than what rules did after it. */
function latestByPerson(entries: ReturnType<typeof journalOf>): CasePreview['latest'] {
  return entries.find(({ actor, event }) => actor.kind !== 'system' && event.kind !== 'rule') ?? null
}

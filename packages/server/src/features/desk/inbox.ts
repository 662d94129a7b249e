import { localDate, problem, weekday, type World } from '@laufzettel/engine'
import { addresses, type CasePreview, type InboxGroup, type InboxRow } from '@laufzettel/portal/render'
import type { WaitingRow, WorkItemRow } from '../../db/database.ts'
import { type PageReply, type PageRequest, problemPage, redirect, show } from '../page.ts'
import type { Services } from '../services.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { partyAddress } from './case-facts.ts'
import { journalOf, readCase, ruleOf } from './case-view.ts'
import { type DeskVisit, deskVisit } from './desk-visit.ts'
import { pageNumber, pagingOf, ROWS } from './paging.ts'
import { proposalOf } from './rule-card.ts'
import { askingOutcome, openWorkItem, taskTitle } from './task-form.ts'
import { caseReason, endOfWeek, waitingReason, withoutThisYear, workReason } from './work-reason.ts'

const GROUPS = ['overdue', 'today', 'week', 'later'] as const

/** The inbox. Who only works in the post room is led there. */
export async function showInbox(request: PageRequest, services: Services): Promise<PageReply> {
  const wanted = request.query.ansicht
  const view = wanted === 'overdue' || wanted === 'waiting' ? wanted : 'open'
  const visit = await deskVisit(request, services, view)
  if (visit === null) return problemPage(problem('sign-in-needed'))
  if (!visit.visitor.roles.includes('caseWorker')) {
    return visit.visitor.roles.includes('postRoom')
      ? redirect(addresses.deskPrintQueue())
      : problemPage(problem('not-allowed'))
  }
  const page = pageNumber(request.query)
  const list =
    view === 'waiting' ? await waitingRows(services, visit, page) : await workRows(services, visit, view, page)
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

interface Rows {
  readonly total: number
  readonly dueToday: number
  readonly groups: readonly InboxGroup[]
}

async function workRows(services: Services, visit: DeskVisit, view: 'open' | 'overdue', page: number): Promise<Rows> {
  const { today, visitor } = visit
  const offset = (page - 1) * ROWS
  const found = await services.stores.workItems.list({ limit: ROWS, offset, roles: visitor.roles })
  const items = view === 'overdue' ? found.filter(({ due }) => due !== null && due < today) : found
  const counts = await services.stores.cases.counts(today)
  const worlds = await worldsOf(
    services,
    items.map(({ process }) => process),
    visit.now,
  )
  const week = endOfWeek(today, weekday(today))
  const groupOf = (due: string | null) =>
    due === null || due > week ? 'later' : due < today ? 'overdue' : due === today ? 'today' : 'week'
  const groups = GROUPS.map((key) => {
    const rows = items
      .filter(({ due }) => groupOf(due) === key)
      .map((item) => workRow(item, worlds.get(item.process), visit, view))
    return { key, count: key === 'overdue' ? counts.overdueWorkItems : rows.length, rows }
  }).filter(({ rows }) => rows.length > 0)
  const total = view === 'overdue' ? counts.overdueWorkItems : counts.openWorkItems
  const dueToday = items.filter(({ due }) => due !== null && due <= today).length
  return { total, dueToday, groups }
}

function workRow(item: WorkItemRow, world: World | undefined, visit: DeskVisit, view: 'open' | 'overdue'): InboxRow {
  const { language, today } = visit
  const why = withoutThisYear(item.reason?.[language] ?? '', today)
  const opened = world === undefined ? item.openedAt.slice(0, 10) : localDate(item.openedAt, world.zone)
  return {
    ...linksOf(item.caseId, view),
    caseNumber: item.caseNumber,
    name: item.partyName,
    task: taskTitle(item.title[language], item.caseTitle),
    reason:
      world === undefined ? { kind: 'plan', why } : workReason({ opened, due: item.due, why }, today, world.calendar),
    due: item.due,
  }
}

async function waitingRows(services: Services, visit: DeskVisit, page: number): Promise<Rows> {
  const rows = await services.stores.waiting.list({ limit: ROWS, offset: (page - 1) * ROWS })
  const counts = await services.stores.cases.counts(visit.today)
  const group: InboxGroup = { key: 'waiting', count: counts.waiting, rows: rows.map((row) => waitingRow(row, visit)) }
  return { total: counts.waiting, dueToday: 0, groups: rows.length === 0 ? [] : [group] }
}

function waitingRow(row: WaitingRow, { today }: DeskVisit): InboxRow {
  return {
    ...linksOf(row.caseId, 'waiting'),
    caseNumber: row.caseNumber,
    name: row.partyName,
    task: row.caseTitle,
    reason: waitingReason(spoken(row.partyName), row.due, row.reminded, today),
    due: row.due,
  }
}

function linksOf(caseId: string, view: string) {
  const address = addresses.inbox(view === 'open' ? undefined : view)
  const preview = `${address}${address.includes('?') ? '&' : '?'}vorgang=${encodeURIComponent(caseId)}`
  return { caseId, open: addresses.deskCase(caseId), preview, selected: false }
}

/** "Małgorzata Brandt" from "Brandt, Małgorzata". */
function spoken(name: string): string {
  return name.split(', ').reverse().join(' ')
}

async function worldsOf(services: Services, processes: readonly string[], now: string): Promise<Map<string, World>> {
  const known = new Map<string, World>()
  for (const process of new Set(processes)) {
    const world = await services.worlds.forStart(process, now)
    if (world !== null) known.set(process, world)
  }
  return known
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

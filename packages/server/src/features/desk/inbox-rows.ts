import { EUROPE_BERLIN, localDate, localDateTime, weekday, type World, startOfDay } from '@laufzettel/engine'
import { addresses, type InboxGroup, type InboxPage, type InboxRow } from '@laufzettel/portal/render'
import type { WaitingRow, WorkItemRow } from '../../db/database.ts'
import type { Services } from '../services.ts'
import type { DeskVisit } from './desk-visit.ts'
import { ROWS } from './paging.ts'
import { taskTitle } from './task-form.ts'
import { endOfWeek, waitingReason, withoutThisYear, workReason } from './work-reason.ts'

const GROUPS = ['overdue', 'today', 'week', 'later'] as const

/** Rows of a view of the inbox, grouped. `dueToday` counts those of this page that are due by tonight. */
export interface Rows {
  readonly total: number
  readonly dueToday: number
  readonly groups: readonly InboxGroup[]
}

/** A page of a view of the inbox. */
export async function inboxRows(
  services: Services,
  visit: DeskVisit,
  view: InboxPage['view'],
  page: number,
): Promise<Rows> {
  if (view === 'waiting') return waitingRows(services, visit, page)
  return view === 'done' ? doneRows(services, visit, page) : workRows(services, visit, view, page)
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

async function doneRows(services: Services, { today, language }: DeskVisit, page: number): Promise<Rows> {
  const since = startOfDay(today, EUROPE_BERLIN)
  const { workItems, users } = services.stores
  const found = await workItems.done({ since, limit: ROWS, offset: (page - 1) * ROWS })
  const total = await workItems.countDone(since)
  const rows = await Promise.all(
    found.map(async (row): Promise<InboxRow> => {
      const who = (await users.get(row.by))?.displayName ?? row.by
      const at = localDateTime(row.doneAt, EUROPE_BERLIN).slice(0, 16)
      return {
        ...linksOf(row.caseId, 'done'),
        caseNumber: row.caseNumber,
        name: row.partyName,
        task: taskTitle(row.title[language], row.caseTitle),
        reason: { kind: 'done', who, at },
        due: null,
      }
    }),
  )
  return { total, dueToday: 0, groups: rows.length === 0 ? [] : [{ key: 'done', count: total, rows }] }
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

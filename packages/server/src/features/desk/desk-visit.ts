import { EUROPE_BERLIN, localDate, localDateTime, type Language, startOfDay } from '@laufzettel/engine'
import { addresses, type DeskShell, type DeskViewKey, type DeskViewLink } from '@laufzettel/portal/render'
import type { PageRequest } from '../page.ts'
import type { Services } from '../services.ts'
import type { StaffVisitor } from '../visitor.ts'

/** Names of the roles for people. */
const ROLES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  caseWorker: { de: 'Sachbearbeitung', en: 'Case work' },
  postRoom: { de: 'Poststelle', en: 'Post room' },
  modeller: { de: 'Modellierung', en: 'Modelling' },
  approver: { de: 'Freigabe', en: 'Approval' },
  administrator: { de: 'Administration', en: 'Administration' },
}

/** Somebody at the desk: who, on which day, and what the frame of the page shows. */
export interface DeskVisit {
  readonly visitor: StaffVisitor
  readonly language: Language
  /** Calendar date at the authority. */
  readonly today: string
  readonly now: string
  readonly shell: DeskShell
}

/** Prepares a page of the desk. Null when the visitor is no staff; the router has led those to the sign-in. */
export async function deskVisit(
  request: PageRequest,
  services: Services,
  current?: DeskViewKey,
): Promise<DeskVisit | null> {
  const { visitor, language, now } = request
  if (visitor.kind !== 'staff') return null
  const today = localDate(now, EUROPE_BERLIN)
  const settings = await services.stores.settings.get()
  const profile =
    settings === null
      ? null
      : await services.database.artefacts.get<{ name: string; unit: string }>('authority', settings.authority)
  const hidden = { _token: request.csrf() }
  const shell: DeskShell = {
    language,
    today,
    readAt: localDateTime(now, EUROPE_BERLIN).slice(0, 16),
    authority: profile?.name ?? '',
    unit: profile?.unit ?? '',
    user: { name: visitor.name, roles: visitor.roles.map((role) => ROLES[role]?.[language] ?? role) },
    signOut: { action: addresses.signOut(), hidden },
    switchKeys: { action: addresses.deskKeys(), hidden: { ...hidden, _back: request.address } },
    letterKeys: request.cookie('letter-keys') !== 'off',
    views: await viewsOf(visitor, services, today),
    ...(current === undefined ? {} : { current }),
  }
  return { visitor, language, today, now, shell }
}

async function viewsOf(visitor: StaffVisitor, services: Services, today: string): Promise<DeskViewLink[]> {
  const counts = await services.stores.cases.counts(today)
  const works: DeskViewLink[] = [
    { key: 'open', href: addresses.inbox(), count: counts.openWorkItems },
    { key: 'overdue', href: addresses.inbox('overdue'), count: counts.overdueWorkItems },
    { key: 'waiting', href: addresses.inbox('waiting'), count: counts.waiting },
    { key: 'done', href: addresses.inbox('done'), count: await services.stores.workItems.countDone(startOfDay(today, EUROPE_BERLIN)) },
  ]
  return [
    ...(visitor.roles.includes('caseWorker') ? works : []),
    ...(visitor.roles.includes('postRoom')
      ? [{ key: 'print' as const, href: addresses.deskPrintQueue(), count: counts.lettersToPost }]
      : []),
    ...(visitor.roles.includes('caseWorker')
      ? [{ key: 'incidents' as const, href: addresses.deskIncidents(), count: counts.incidents }]
      : []),
  ]
}

import { addresses } from '@laufzettel/portal/render'
import { type PageRoute, redirect } from '../page.ts'
import { showCase } from './case-page.ts'
import { decideWorkItem } from './decide-work-item.ts'
import { showDocument } from './documents.ts'
import { retryIncident, showIncidents } from './incidents.ts'
import { showInbox } from './inbox.ts'
import { postLetters, showPrintQueue } from './print-queue.ts'
import { showSearch } from './search.ts'
import { showTrace } from './trace-page.ts'

const staff = { auth: 'staff', personal: true } as const
const CASE = addresses.deskCase(':caseId')

/** Switches the one-letter keys and goes back to where one was. */
const switchKeys: PageRoute['handle'] = async (request) => {
  const off = request.cookie('letter-keys') === 'off'
  const cookies = [{ name: 'letter-keys' as const, value: off ? null : 'off', days: 365 }]
  return { ...redirect(request.own._back ?? addresses.inbox()), cookies }
}

/** The case workers' desk and the post room. */
export const DESK_PAGES: readonly PageRoute[] = [
  { ...staff, method: 'GET', path: addresses.inbox(), action: 'see-work-items', handle: showInbox },
  { ...staff, method: 'GET', path: CASE, action: 'see-case', handle: showCase },
  {
    ...staff,
    method: 'POST',
    path: addresses.deskWorkItem(':caseId', ':item'),
    action: 'command-case',
    limit: 'write',
    handle: decideWorkItem,
  },
  {
    ...staff,
    method: 'GET',
    path: addresses.deskWorkItem(':caseId', ':item'),
    action: 'see-case',
    // Somebody reloads or shares the address of a form that came back with errors.
    handle: async ({ params }) => redirect(addresses.deskCase(params.caseId ?? '')),
  },
  {
    ...staff,
    method: 'POST',
    path: addresses.deskLateAnswer(':caseId'),
    action: 'command-case',
    limit: 'write',
    handle: decideWorkItem,
  },
  {
    ...staff,
    method: 'GET',
    path: addresses.deskLateAnswer(':caseId'),
    action: 'see-case',
    handle: async ({ params }) => redirect(addresses.deskCase(params.caseId ?? '')),
  },
  {
    ...staff,
    method: 'GET',
    path: addresses.deskDocument(':caseId', ':document'),
    action: 'see-document',
    handle: showDocument,
  },
  {
    ...staff,
    method: 'GET',
    path: addresses.deskTrace(':caseId', ':batch', ':fact'),
    action: 'see-history',
    handle: showTrace,
  },
  { ...staff, method: 'GET', path: addresses.deskPrintQueue(), action: 'see-print-queue', handle: showPrintQueue },
  {
    ...staff,
    method: 'POST',
    path: addresses.deskPrintQueue(),
    action: 'see-print-queue',
    limit: 'write',
    handle: postLetters,
  },
  { ...staff, method: 'GET', path: addresses.deskSearch(), action: 'see-case', handle: showSearch },
  { ...staff, method: 'GET', path: addresses.deskIncidents(), action: 'see-history', handle: showIncidents },
  {
    ...staff,
    method: 'POST',
    path: addresses.deskRetry(':caseId', ':incident'),
    action: 'command-case',
    limit: 'write',
    handle: retryIncident,
  },
  { ...staff, method: 'POST', path: addresses.deskKeys(), action: 'see-session', handle: switchKeys },
]

import { localDateTime, problem, problemCode, problemText, runningStep } from '@laufzettel/engine'
import { addresses, type IncidentRow } from '@laufzettel/portal/render'
import { submitCommand } from '../cases/submit.ts'
import { type PageReply, type PageRequest, problemPage, redirect, show } from '../page.ts'
import { keyOf } from '../portal/hidden-inputs.ts'
import type { Services } from '../services.ts'
import { actorOf } from '../visitor.ts'
import { type DeskVisit, deskVisit } from './desk-visit.ts'
import { problemOf } from './incident-words.ts'
import { pageNumber, pagingOf, ROWS } from './paging.ts'

/** What did not work, with its cause in words. */
export async function showIncidents(request: PageRequest, services: Services): Promise<PageReply> {
  const visit = await deskVisit(request, services, 'incidents')
  if (visit === null) return problemPage(problem('sign-in-needed'))
  const page = pageNumber(request.query)
  const cases = await services.stores.cases.withIncidents({ limit: ROWS, offset: (page - 1) * ROWS })
  const rows = await Promise.all(cases.map((row) => rowsOf(services, visit, row, request.csrf())))
  const counts = await services.stores.cases.counts(visit.today)
  return show({
    kind: 'desk-incidents',
    shell: visit.shell,
    rows: rows.flat(),
    paging: pagingOf(page, counts.incidents, addresses.deskIncidents()),
    retried: request.query.versucht === 'ja',
  })
}

/** Tries again what an incident stopped. */
export async function retryIncident(request: PageRequest, services: Services): Promise<PageReply> {
  const { caseId = '', incident = '' } = request.params
  const key = keyOf(request)
  if (key === '') return problemPage(problem('form-expired'))
  const receipt = await submitCommand(services, {
    caseId,
    actor: actorOf(request.visitor),
    command: { type: 'resolve-incident', incident },
    idempotencyKey: key,
  })
  return receipt.ok ? redirect(`${addresses.deskIncidents()}?versucht=ja`) : problemPage(...receipt.problems)
}

interface Found {
  readonly caseId: string
  readonly caseNumber: string
  readonly partyName: string
  readonly title: string
}

async function rowsOf(services: Services, visit: DeskVisit, row: Found, token: string): Promise<IncidentRow[]> {
  const state = await services.database.journal.load(services.tenant, row.caseId)
  const world = state === null ? null : await services.worlds.forCase(state)
  if (state === null || world === null) return []
  const { language } = visit
  return Object.entries(state.incidents)
    .filter(([, { status }]) => status === 'open')
    .map(([incident, found]) => {
      const told = problemOf(found, language)
      const step = runningStep(world.definition, found.step)
      return {
        caseNumber: row.caseNumber,
        name: [row.partyName, row.title].filter((part) => part !== '').join(' – '),
        step: step?.name[language] ?? null,
        text: problemText(told, language),
        code: problemCode(told),
        at: localDateTime(found.raisedAt, world.zone).slice(0, 16),
        open: addresses.deskCase(row.caseId),
        retry: {
          action: addresses.deskRetry(row.caseId, incident),
          hidden: { _token: token, _key: services.ids.reference() },
        },
      }
    })
}

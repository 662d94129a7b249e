import { EUROPE_BERLIN, localDate, problem } from '@laufzettel/engine'
import { addresses } from '@laufzettel/portal/render'
import { type PageReply, type PageRequest, problemPage, redirect, show } from '../page.ts'
import type { Services } from '../services.ts'
import { deskVisit } from './desk-visit.ts'
import { pageNumber, pagingOf, ROWS } from './paging.ts'
import { nearestWord } from './nearest-word.ts'

/** Cases by name or number. A whole number leads straight to its case. */
export async function showSearch(request: PageRequest, services: Services): Promise<PageReply> {
  const visit = await deskVisit(request, services)
  if (visit === null) return problemPage(problem('sign-in-needed'))
  const { cases } = services.stores
  const query = (request.query.q ?? '').trim().slice(0, 100)
  const exact = query === '' ? null : await cases.byNumber(query.toUpperCase())
  if (exact !== null) return redirect(addresses.deskCase(exact.caseId))
  const page = pageNumber(request.query)
  const offset = (page - 1) * ROWS
  const found = query === '' ? [] : await cases.search(query, { limit: ROWS + 1, offset })
  const definitions = await services.stores.definitions.allInForce(visit.now)
  const nameOf = (process: string) =>
    definitions.find(({ definition }) => definition.key === process)?.definition.names[visit.language] ?? process
  const address = `${addresses.deskSearch()}?q=${encodeURIComponent(query)}`
  const total = offset + found.length
  return show({
    kind: 'desk-search',
    shell: { ...visit.shell, query },
    query,
    total,
    rows: found.slice(0, ROWS).map((row) => ({
      caseNumber: row.caseNumber,
      name: [row.partyName, row.title].filter((part) => part !== '').join(' – '),
      process: nameOf(row.process),
      startedOn: localDate(row.startedAt, EUROPE_BERLIN),
      ended: row.status === 'ended',
      open: addresses.deskCase(row.caseId),
    })),
    paging: pagingOf(page, total, address),
    meant: found.length === 0 && query !== '' ? await meantBy(query, services) : null,
  })
}

/** A family name that is spelled nearly like the query, among those that begin alike. */
async function meantBy(query: string, services: Services): Promise<{ name: string; href: string } | null> {
  const alike = await services.stores.cases.search(query.slice(0, 3), { limit: 200 })
  const name = nearestWord(
    query,
    alike.map(({ partyName }) => partyName.split(', ')[0] ?? ''),
  )
  return name === null ? null : { name, href: `${addresses.deskSearch()}?q=${encodeURIComponent(name)}` }
}

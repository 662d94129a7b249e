import {
  EUROPE_BERLIN,
  type Language,
  localDate,
  type Problem,
  problem,
  problemCode,
  problemText,
} from '@laufzettel/engine'
import { addresses, type DeskError, type PrintPage, type PrintRow } from '@laufzettel/portal/render'
import { submitCommand } from '../cases/submit.ts'
import { type PageReply, type PageRequest, problemPage, redirect, show } from '../page.ts'
import { keyOf } from '../portal/hidden-inputs.ts'
import type { Services } from '../services.ts'
import { actorOf } from '../visitor.ts'
import { deskVisit } from './desk-visit.ts'
import { pageNumber, pagingOf, ROWS } from './paging.ts'
import { dateText, partsOf, type TypedDay, typedDay, wordsOf } from './typed-day.ts'

interface Attempt {
  readonly chosen: readonly string[]
  readonly typed: TypedDay
  readonly problems: readonly Problem[]
}

/** Letters that wait for the post. */
export async function showPrintQueue(request: PageRequest, services: Services): Promise<PageReply> {
  return queuePage(request, services, null)
}

/** Notes the day on which the chosen letters were handed to the post; each letter is a command of its own. */
export async function postLetters(request: PageRequest, services: Services): Promise<PageReply> {
  const { form, visitor } = request
  const key = keyOf(request)
  if (key === '') return problemPage(problem('form-expired'))
  const letters = form.letters ?? []
  const chosen = typeof letters === 'string' ? [letters] : letters
  const typed = typedDay(form, 'on')
  const on = dateText(typed)
  if (chosen.length === 0)
    return queuePage(request, services, { chosen, typed, problems: [problem('letters-not-chosen')] })
  if (on === null)
    return queuePage(request, services, {
      chosen,
      typed,
      problems: [problem('date-invalid', { date: wordsOf(typed) })],
    })
  const failed: { readonly letter: string; readonly problem: Problem }[] = []
  for (const value of chosen.slice(0, ROWS)) {
    const [caseId = '', letter = ''] = value.split('/')
    const receipt = await submitCommand(services, {
      caseId,
      actor: actorOf(visitor),
      command: { type: 'post-letter', letter, on },
      idempotencyKey: `${key}/${value}`,
    })
    const [first] = receipt.ok ? [] : receipt.problems
    if (first !== undefined) failed.push({ letter: value, problem: first })
  }
  if (failed.length > 0) {
    const problems = [...new Map(failed.map(({ problem: found }) => [found.name, found])).values()]
    return queuePage(request, services, { chosen: failed.map(({ letter }) => letter), typed, problems })
  }
  return redirect(`${addresses.deskPrintQueue()}?vermerkt=${chosen.length}&am=${on}`)
}

async function queuePage(request: PageRequest, services: Services, attempt: Attempt | null): Promise<PageReply> {
  const visit = await deskVisit(request, services, 'print')
  if (visit === null) return problemPage(problem('sign-in-needed'))
  const page = pageNumber(request.query)
  const letters = await services.stores.letters.list({ status: 'waiting', limit: ROWS, offset: (page - 1) * ROWS })
  const counts = await services.stores.cases.counts(visit.today)
  const view: PrintPage = {
    kind: 'desk-print',
    shell: visit.shell,
    rows: letters.map((letter): PrintRow => {
      const value = `${letter.caseId}/${letter.letter}`
      return {
        value,
        caseNumber: letter.caseNumber,
        name: letter.partyName,
        what: letter.title[visit.language],
        on: localDate(letter.issuedAt, EUROPE_BERLIN),
        open: addresses.deskCase(letter.caseId),
        pdf: addresses.deskDocument(letter.caseId, letter.document),
        checked: attempt === null || attempt.chosen.includes(value),
      }
    }),
    paging: pagingOf(page, counts.lettersToPost, addresses.deskPrintQueue()),
    target: { action: addresses.deskPrintQueue(), hidden: { _token: request.csrf(), _key: services.ids.reference() } },
    postedOn: attempt?.typed ?? partsOf(visit.today),
    errors: (attempt?.problems ?? []).map((found) => errorOf(found, visit.language)),
    posted: postedOf(request.query),
  }
  return show(view, attempt === null ? 200 : 422)
}

function errorOf(found: Problem, language: Language): DeskError {
  const aboutDay = found.name.startsWith('posting-') || found.name === 'date-invalid'
  return { target: aboutDay ? 'on' : 'briefe', text: problemText(found, language), code: problemCode(found) }
}

function postedOf({ vermerkt = '', am = '' }: Readonly<Record<string, string>>): PrintPage['posted'] {
  const fits = /^\d{1,2}$/.test(vermerkt) && /^\d{4}-\d{2}-\d{2}$/.test(am)
  return fits ? { count: Number(vermerkt), on: am } : null
}

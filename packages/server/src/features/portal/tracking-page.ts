import { type CaseState, evaluateCase, localDateTime, problem, type World } from '@laufzettel/engine'
import { type SentPage, type TrackingPage, addresses } from '@laufzettel/portal/render'
import { type PageReply, type PageRequest, problemPage, show } from '../page.ts'
import type { Services } from '../services.ts'
import { documentEntries, filedEntry, RECEIPT } from './case-documents.ts'
import { serviceName } from './open-draft.ts'
import { lapsedQuestion, openQuestion, questionView } from './question-view.ts'
import { stationsOf } from './stations.ts'
import { trackedCase } from './tracked-case.ts'
import { mayWithdraw } from './withdraw-page.ts'
import { words } from './words.ts'
import { watch } from '../../watch.ts'

/** In the address after an answer was sent. */
export const ANSWERED = 'beantwortet'

/** How a case stands, for the party whose reference the address holds. Problems: `case-unknown`, `world-missing`. */
export async function showTracking(request: PageRequest, services: Services): Promise<PageReply> {
  const tracked = await trackedCase(request, services)
  if ('reply' in tracked) return tracked.reply
  const { token, citizen, state, world } = tracked
  const { language, now } = request
  const open = openQuestion(state, citizen.party)
  const question = open === undefined ? null : await questionView(services, world, state, open, now, language)
  const lapsed = lapsedQuestion(state, citizen.party, language)
  const stations = stationsOf(world, state, language)
  const done = stations.every((station) => station.state === 'done')
  const subject = subjectOf(world, state)
  const page: TrackingPage = {
    kind: 'tracking',
    service: serviceName(world, request),
    token,
    caseNumber: state.caseNumber,
    ...(subject === undefined ? {} : { subject }),
    state: question !== null ? 'question' : standing(state, done),
    ...(question === null ? {} : { question }),
    ...(lapsed === undefined ? {} : { lapsed }),
    ...(request.query[ANSWERED] === undefined ? {} : { answered: true }),
    stations,
    documents: documentEntries(world, state, citizen.party, token, language),
    contact: contactOf(world, language),
    ...(mayWithdraw(state, citizen.party) ? { withdraw: addresses.withdraw(token) } : {}),
  }
  return show(page)
}

/** The page after sending: number, address to keep, receipt. Problems: `draft-unknown`, `case-unknown`. */
export async function showSent(request: PageRequest, services: Services): Promise<PageReply> {
  const draft = await services.stores.drafts.get(request.params.draft ?? '')
  if (draft === null || draft.sent === null) return problemPage(problem('draft-unknown'))
  const { access, caseNumber } = draft.sent
  const tracked = await trackedCase({ ...request, params: { token: access } }, services)
  if ('reply' in tracked) return tracked.reply
  const { state, world } = tracked
  const page: SentPage = {
    kind: 'sent',
    service: serviceName(world, request),
    caseNumber,
    sentAt: localDateTime(state.startedAt, world.zone).slice(0, 16),
    trackingAddress: `${request.origin}${addresses.tracking(access)}`,
    receipt: filedEntry(world, state, RECEIPT, access, request.language),
    stations: stationsOf(world, state, request.language),
  }
  return show(page)
}

/** A case that came to no decision says how it ended; one whose letters are all in the post is closed for its citizen. */
function standing({ ending }: CaseState, done: boolean): TrackingPage['state'] {
  const how = ending?.how
  // What counts as withdrawn because nobody answered was not taken back by anybody.
  if (how === 'withdrawn' && ending?.code != null) return 'ended'
  if (how === 'withdrawn' || how === 'cancelled' || how === 'transferred') return how
  return done ? 'ended' : 'running'
}

/** „Hund Balu“; undefined where the data it is made of are erased. */
function subjectOf(world: World, state: CaseState): string | undefined {
  const title = evaluateCase(world, state, state.startedAt, world.definition.definition.caseName.title, watch())
  return title.ok && typeof title.value === 'string' ? title.value : undefined
}

function contactOf({ authority }: World, language: PageRequest['language']): string {
  return words[language].contact(authority.unit, authority.phone, authority.email)
}

import { type Answer, type Client, createClient, type RouteNamed } from '@laufzettel/api'
import type { Language } from '@laufzettel/engine'
import type { Session } from './session.ts'

/** The part of the contract that the modeller uses. A sample may stand in for it. */
export type WorkshopClient = Pick<
  Client,
  | 'models'
  | 'openModelDraft'
  | 'modelDraft'
  | 'saveModelDraft'
  | 'modelDraftPresence'
  | 'lockModelDraft'
  | 'releaseModelDraft'
  | 'modelDraftCopies'
  | 'parameters'
  | 'proposeModelDraft'
  | 'definitionVersion'
  | 'definitionComparison'
  | 'definitionScenarios'
  | 'definitionProof'
  | 'publishDefinition'
  | 'cancelDefinition'
  | 'returnDefinition'
>

type ValueOf<N extends 'models' | 'openModelDraft' | 'parameters'> = Extract<
  Answer<RouteNamed<N>>,
  { ok: true }
>['value']
export type Model = ValueOf<'models'>['models'][number]
export type OpenedDraft = ValueOf<'openModelDraft'>
export type PublishedRevision = ValueOf<'parameters'>['revisions'][number]

/** Characters. */
const SMALL = 1000

/** A client of this window's session; writes carry its token, answers come in the page's language. */
export function browserClient(session: Session, language: Language): WorkshopClient {
  return createClient({
    baseUrl: '',
    // A small write still arrives when the page that sends it is closed: browsers let 64 KiB of them go on.
    fetch: (address, init) =>
      session.fetch(address, typeof init?.body === 'string' && init.body.length < SMALL ? { ...init, keepalive: true } : init),
    headers: () => ({ 'x-csrf-token': session.csrf(), 'accept-language': language }),
  })
}

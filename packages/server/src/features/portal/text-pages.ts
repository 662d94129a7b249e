import type { AuthorityProfile, Language, ProcessDefinition } from '@laufzettel/engine'
import type { PrivacyPage } from '@laufzettel/portal/render'
import { type PageReply, type PageRequest, show } from '../page.ts'
import type { Services } from '../services.ts'
import { words } from './words.ts'

type Service = PrivacyPage['services'][number]

/** Pages of words about the authority itself. */
export function showText(kind: 'imprint' | 'accessibility' | 'easy-language') {
  return async (_request: PageRequest, services: Services): Promise<PageReply> =>
    show({ kind, authority: await authorityOf(services) })
}

/** What is done with the data: every field of every process in force, with purpose, law and period. */
export async function showPrivacy({ language, now }: PageRequest, services: Services): Promise<PageReply> {
  const published = await services.stores.definitions.allInForce(now)
  const list = published.map(({ definition }) => privacyOf(definition, language))
  return show({ kind: 'privacy', authority: await authorityOf(services), services: list })
}

function privacyOf(definition: ProcessDefinition, language: Language): Service {
  const { names, service, fields, norms, retention } = definition
  const asked = fields.flatMap((field) => (field.items === undefined ? [field] : field.items))
  return {
    name: names[language],
    details: service.privacyDetails[language],
    fields: asked.map((field) => ({
      label: field.label[language],
      purpose: field.purpose[language],
      norms: field.norms.flatMap((key) => norms.filter((norm) => norm.key === key).map(({ section, short }) => `${section} ${short}`)),
      retention: periodWords(retention.find(({ key }) => key === field.retention)?.period ?? '', language),
    })),
  }
}

/** „10 Jahre“ for `P10Y`. */
function periodWords(period: string, language: Language): string {
  const [, count = '', unit] = /^P(\d+)([YM])$/.exec(period) ?? []
  return unit === undefined ? '' : words[language][unit === 'Y' ? 'years' : 'months'](count)
}

/** The profile of the authority whose pages these are; a running server has one. */
async function authorityOf({ stores, database, tenant }: Services): Promise<AuthorityProfile> {
  const settings = await stores.settings.get()
  const authority = settings === null ? null : await database.artefacts.get<AuthorityProfile>('authority', settings.authority)
  if (authority === null) throw new Error(`no authority for ${tenant}`)
  return authority
}

import { problem, type ProcessDefinition, type Text } from '@laufzettel/engine'
import { addresses, type ResumeForm, type ServicePage } from '@laufzettel/portal/render'
import { type PageReply, type PageRequest, problemPage, show } from '../page.ts'
import type { Services } from '../services.ts'
import { hiddenInputs } from './hidden-inputs.ts'
import { type Words, words } from './words.ts'

/** Names the service on whose page the code of a draft was typed. */
export const PROCESS_INPUT = '_process'

/** Everything that can be done online now. */
export async function showServices({ language, now }: PageRequest, { stores }: Services): Promise<PageReply> {
  const published = await stores.definitions.allInForce(now)
  const services = published.map(({ definition: { key, names, service } }) => ({
    process: key,
    name: names[language],
    summary: service.summary[language],
  }))
  return show({ kind: 'services', services })
}

/** Start page of one service. Problem: `process-unknown`. */
export async function showService(request: PageRequest, services: Services): Promise<PageReply> {
  const page = await servicePage(request, services, request.params.process ?? '', { value: '' })
  return page === null ? problemPage(problem('process-unknown')) : show(page)
}

/** Null when the process is not in force. `resume` holds what was typed as a code, and what is wrong with it. */
export async function servicePage(
  request: PageRequest,
  services: Services,
  process: string,
  resume: Omit<ResumeForm, 'target'>,
): Promise<ServicePage | null> {
  const published = await services.stores.definitions.inForce(process, request.now)
  if (published === null) return null
  const { definition } = published
  const say = (text: Text) => text[request.language]
  const hidden = hiddenInputs(request, services)
  return {
    kind: 'service',
    service: { process, name: say(definition.names) },
    lead: say(definition.service.summary),
    facts: factsOf(definition, say, words[request.language]),
    privacy: say(definition.service.privacy),
    begin: { label: say(definition.service.start), target: { action: addresses.begin(process), hidden } },
    resume: { ...resume, target: { action: addresses.resume(), hidden: { ...hidden, [PROCESS_INPUT]: process } } },
  }
}

function factsOf({ service }: ProcessDefinition, say: (text: Text) => string, terms: Words): ServicePage['facts'] {
  return [
    { term: terms.who, text: say(service.who) },
    { term: terms.papers, text: say(service.papers) },
    { term: terms.duration, text: say(service.duration) },
    { term: terms.cost, text: say(service.cost) },
  ]
}

import { fieldAt, formContext, type ProcessDefinition, readAnswers, type Tagged } from '@laufzettel/engine'
import { startCase } from '../cases/start-case.ts'
import { startForm } from '../cases/start-form.ts'
import type { Services } from '../services.ts'

/** Who hands in the demo's applications, one after the other. */
const PEOPLE = [
  ['Frau', 'Małgorzata', 'Brandt', 'Lindenweg 14', 'm.brandt@post.example'],
  ['Herr', 'Yusuf', 'Demir', 'Mühlgasse 3', 'y.demir@post.example'],
  ['Frau', 'Annegret', 'Vogt', 'Am Anger 27', 'a.vogt@post.example'],
  ['Frau', 'Thị Lan', 'Nguyễn', 'Schulstraße 8', 'lan.nguyen@post.example'],
  ['Herr', 'Karl-Heinz', 'Möller', 'Rosenweg 41', 'kh.moeller@post.example'],
] as const

/** Applications in the inbox of a fresh demo; only where no case was ever started. */
export async function seedCases(services: Services): Promise<void> {
  const { stores, clock } = services
  if ((await stores.cases.list({ limit: 1 })).length > 0) return
  const now = clock.now()
  for (const { definition } of await stores.definitions.allInForce(now)) {
    const world = await services.worlds.forStart(definition.key, now)
    const form = startForm(definition)
    if (world === null || !form.ok) continue
    for (const [index, answers] of applicationsOf(definition).entries()) {
      const source = { kind: 'online', at: now } as const
      const data = readAnswers(definition, form.value.key, answers, { ...formContext(world, now), source })
      // An application of an example may have become impossible with time; the demo does without it.
      if (!data.ok) continue
      await startCase(services, {
        world,
        data: data.value,
        actor: { kind: 'party', party: 'applicant' },
        channel: 'online',
        idempotencyKey: `demo/${definition.key}/${index}`,
        content: answers,
      })
    }
  }
}

/** What the procedure's own scenarios hand in, each by another person. */
function applicationsOf(definition: ProcessDefinition): Record<string, Tagged>[] {
  const submitted = definition.scenarios.flatMap(({ events }) =>
    events.flatMap((event) => (event.kind === 'submit' ? [event.answers] : [])),
  )
  return PEOPLE.flatMap(([title, givenName, familyName, street, email], index) => {
    const answers = submitted[index]
    if (answers === undefined) return []
    const person = { salutation: salutationOf(definition, title), givenName, familyName, street, email }
    const owned = Object.entries(person).map(([field, value]) => [`applicant/${field}`, value] as const)
    return [{ ...answers, ...Object.fromEntries(owned.filter(([path]) => fieldAt(definition, path) !== null)) }]
  })
}

/** The key of the option that reads like this; null where the procedure has none. */
function salutationOf(definition: ProcessDefinition, title: string): string | null {
  const config = fieldAt(definition, 'applicant/salutation')?.config as
    | { readonly options?: readonly { readonly key: string; readonly label: { readonly de: string } }[] }
    | undefined
  return config?.options?.find(({ label }) => label.de === title)?.key ?? null
}

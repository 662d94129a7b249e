import { formContext, type ProcessDefinition, readAnswers, type Tagged } from '@laufzettel/engine'
import { startCase } from '../cases/start-case.ts'
import { startForm } from '../cases/start-form.ts'
import type { Services } from '../services.ts'

/** Who hands in the demo's applications, one after the other. */
const PEOPLE = [
  ['Małgorzata', 'Brandt'],
  ['Yusuf', 'Demir'],
  ['Annegret', 'Vogt'],
  ['Thị Lan', 'Nguyễn'],
  ['Karl-Heinz', 'Möller'],
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
function applicationsOf({ scenarios }: ProcessDefinition): Record<string, Tagged>[] {
  const submitted = scenarios.flatMap(({ events }) => events.flatMap((event) => (event.kind === 'submit' ? [event.answers] : [])))
  return PEOPLE.flatMap(([givenName, familyName], index) => {
    const answers = submitted[index]
    return answers === undefined
      ? []
      : [{ ...answers, 'applicant/givenName': givenName, 'applicant/familyName': familyName }]
  })
}

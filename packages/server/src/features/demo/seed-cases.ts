import { fine, formContext, readAnswers, type Result, type Tagged } from '@laufzettel/engine'
import { startCase } from '../cases/start-case.ts'
import { startForm } from '../cases/start-form.ts'
import type { Services } from '../services.ts'

export interface DemoCase {
  readonly process: string
  readonly answers: Readonly<Record<string, Tagged>>
}

/** Hands in the demo's applications, so that the inbox is not empty. Once: each has its key. */
export async function seedCases(services: Services, cases: readonly DemoCase[]): Promise<Result<number>> {
  const now = services.clock.now()
  for (const [index, { process, answers }] of cases.entries()) {
    const world = await services.worlds.forStart(process, now)
    if (world === null) continue
    const form = startForm(world.definition.definition)
    if (!form.ok) return form
    const source = { kind: 'online', at: now } as const
    const data = readAnswers(world.definition.definition, form.value.key, answers, { ...formContext(world, now), source })
    if (!data.ok) return data
    const started = await startCase(services, {
      world,
      data: data.value,
      actor: { kind: 'party', party: 'applicant' },
      channel: 'online',
      idempotencyKey: `demo-case-${index + 1}`,
      content: index,
    })
    if (!started.ok) return started
  }
  return fine(cases.length)
}

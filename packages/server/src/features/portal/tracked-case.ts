import { type CaseState, problem, type World } from '@laufzettel/engine'
import { type PageReply, type PageRequest, problemPage } from '../page.ts'
import type { Services } from '../services.ts'
import { citizenOf } from '../tracking/citizen-of.ts'
import type { CitizenVisitor } from '../visitor.ts'

/** The case that the reference in an address opens, and to whom. */
export interface TrackedCase {
  readonly token: string
  readonly citizen: CitizenVisitor
  readonly state: CaseState
  readonly world: World
}

/** Problems: `case-unknown`, `world-missing`. */
export async function trackedCase(request: PageRequest, services: Services): Promise<TrackedCase | { readonly reply: PageReply }> {
  const token = request.params.token ?? ''
  const found = await citizenOf(services, token)
  if (!found.ok) return { reply: problemPage(...found.problems) }
  const world = await services.worlds.forCase(found.value.state)
  return world === null ? { reply: problemPage(problem('world-missing')) } : { token, world, ...found.value }
}

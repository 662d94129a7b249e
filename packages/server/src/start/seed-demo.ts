import { type Problem, problemText } from '@laufzettel/engine'
import { seedAuthority } from '../features/demo/seed-authority.ts'
import { seedCases } from '../features/demo/seed-cases.ts'
import { seedProcedure } from '../features/demo/seed-procedure.ts'
import { seedUsers } from '../features/demo/seed-users.ts'
import type { Services } from '../features/services.ts'
import { HUNDESTEUER, readExample } from './examples.ts'

/** The demo authority with its people, its procedure and some applications. What is there already stays. */
export async function seedDemo(services: Services): Promise<void> {
  const example = readExample(HUNDESTEUER)
  await seedAuthority(services, example.authority)
  await seedUsers(services)
  const procedure = await seedProcedure(services, example.definition, example.parameters)
  if (!procedure.ok) throw new Error(`The example cannot be published: ${sentences(procedure.problems)}`)
  await seedCases(services)
}

function sentences(problems: readonly Problem[]): string {
  return problems.map((problem) => `${problem.place ?? ''} ${problemText(problem, 'en')}`).join('\n')
}

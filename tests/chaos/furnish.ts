import { seedProcedure } from '../../packages/server/src/features/demo/seed-procedure.ts'
import { SYSTEM_CLOCK } from '../../packages/server/src/start/clocks.ts'
import { createServices } from '../../packages/server/src/start/create-services.ts'
import { seedDemo } from '../../packages/server/src/start/seed-demo.ts'
import { PROCEDURES } from './procedures.ts'

/** Brings an authority into a house: the product's demo, and the procedures of the fault tests. */
export async function furnish(tenant: string, dataFolder: string, url: string | null): Promise<void> {
  const created = await createServices({ mode: 'demo', tenant, dataFolder, databaseUrl: url ?? undefined, clock: SYSTEM_CLOCK })
  if (!created.ok) throw new Error(created.problems.map(({ name }) => name).join(', '))
  const services = created.value
  try {
    await seedDemo(services)
    for (const definition of PROCEDURES) {
      const seeded = await seedProcedure(services, definition, [])
      if (!seeded.ok) throw new Error(`${definition.key}: ${seeded.problems.map(({ name, place }) => `${name} ${place}`).join(', ')}`)
    }
  } finally {
    await services.renderer.close()
    await services.database.close()
  }
}

import { landCalendar } from '../calendar/holidays.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import type { PublishedDefinition, World } from '../kernel/world.ts'

/**
 * A world around a definition as it is, unchecked, with an invented authority; its expressions are compiled when they
 * are needed first. For trying graphs, not for publishing.
 */
export function bareWorld(definition: ProcessDefinition, called: readonly ProcessDefinition[] = []): World {
  return {
    format: 1,
    definition: unchecked(definition),
    called: called.map(unchecked),
    parameters: [],
    chain: ['bare'],
    calendar: landCalendar('HE', 2025, 2030),
    zone: EUROPE_BERLIN,
    authority: {
      format: 1,
      name: 'Stadt Musterstadt',
      unit: 'Amt',
      street: 'Rathausplatz 1',
      postalCode: '12345',
      city: 'Musterstadt',
      phone: '0123 456',
      email: 'amt@musterstadt.example',
      openingHours: [],
      remedyOffice: 'Stadt Musterstadt',
      account: { holder: 'Stadtkasse', iban: 'DE00' },
      demo: true,
    },
    collation: { kind: 'code-point' },
  }
}

function unchecked(definition: ProcessDefinition): PublishedDefinition {
  return { format: 1, version: 1, definition, expressions: {}, unaryTests: {} }
}

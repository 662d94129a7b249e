import type { PublishedDefinition, World } from './world.ts'

/** The definition of a called process that is in force on a day: the last one that began by then. */
export function calledDefinition({ called }: World, process: string, on: string): PublishedDefinition | undefined {
  return called
    .filter(({ definition, validFrom = '' }) => definition.key === process && validFrom <= on)
    .sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '') || a.version - b.version)
    .at(-1)
}

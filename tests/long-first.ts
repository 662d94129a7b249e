import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that run for long, the longest first: what begins last must be short, or one core idles while the other
 * finishes it. A name missing here costs time only.
 */
const LONG = [
  'tests/journeys/modeller-states.test.ts',
  'tests/packed/',
  'tests/chaos/',
  'tests/fences/walls.test.ts',
  'tests/journeys/',
  'tests/',
  'packages/server/',
]

/** Long files first, whichever project they belong to; then as vitest orders them: by their last times or sizes. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return usual.toSorted((one, other) => placeOf(one.moduleId) - placeOf(other.moduleId))
  }
}

function placeOf(file: string): number {
  const place = LONG.findIndex((part) => file.includes(`/${part}`))
  return place === -1 ? LONG.length : place
}

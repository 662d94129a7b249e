import { isPart } from '../kernel/expansion.ts'
import type { CaseState } from '../kernel/state.ts'

/** The steps that a case has entered, as the author of the definition sees them: what is inside of a composite is left out. */
export function sourcePath({ path }: Pick<CaseState, 'path'>): string[] {
  return path.flatMap(({ step }) => (isPart(step) ? [] : [step]))
}

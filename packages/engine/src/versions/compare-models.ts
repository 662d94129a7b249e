import { compareAmounts } from './compare-amounts.ts'
import type { Change, ModelLike } from './change.ts'

/**
 * What differs between two models, in sentences, the most important first: compared by keys, so that renaming
 * and moving are told apart from adding and removing. Where things are drawn is no change.
 */
export function compareModels(before: ModelLike, after: ModelLike): Change[] {
  return compareAmounts(before, after)
}

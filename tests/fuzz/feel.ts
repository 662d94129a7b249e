import type { Fuzz, FuzzResult } from './fuzz-run.ts'
import { minimised } from './feel/minimise.ts'
import { specimen } from './feel/specimens.ts'
import { tried } from './feel/trial.ts'

/** Failing specimens that are shortened and shown; more of them say the same. */
const MOST_SHOWN = 10

/** Generated expressions and unary tests of FEEL, a third of them mangled, each with the default budget. */
export const fuzz: Fuzz = (seed, count, from) => {
  const failing: FuzzResult['failing'][number][] = []
  const outcomes: Record<string, number> = {}
  let longest = { milliseconds: 0, text: '' }
  let passed = 0
  for (let number = from; number < from + count; number += 1) {
    const { source, unary } = specimen(seed, number)
    const { outcome, milliseconds, fault } = tried({ source, unary })
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    if (milliseconds > longest.milliseconds) longest = { milliseconds, text: source }
    if (fault === undefined) passed += 1
    else {
      const isSame = (text: string) => tried({ source: text, unary }).fault !== undefined
      const text = failing.length < MOST_SHOWN ? minimised(source, isSame) : source
      failing.push({ number, text, fault })
    }
  }
  return { passed, failing, outcomes, longest }
}

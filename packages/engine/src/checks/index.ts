import { charactersSeen } from './characters-seen.ts'
import { configShape } from './config-shape.ts'
import { expressionSyntax } from './expression-syntax.ts'
import { flowEnds } from './flow-ends.ts'
import { keysFree } from './keys-free.ts'
import { keysUnique } from './keys-unique.ts'
import { oneStart } from './one-start.ts'
import { parametersDeclared } from './parameters-declared.ts'
import { references } from './references.ts'
import { stepsReachable } from './steps-reachable.ts'
import { textsShort } from './texts-short.ts'
import { textsWritten } from './texts-written.ts'
import { waysOut } from './ways-out.ts'

/** Every check, in the order in which findings are listed. */
export const CHECKS = [
  keysUnique,
  keysFree,
  flowEnds,
  oneStart,
  stepsReachable,
  waysOut,
  configShape,
  references,
  expressionSyntax,
  parametersDeclared,
  textsWritten,
  charactersSeen,
  textsShort,
] as const

import { charactersSeen } from './characters-seen.ts'
import { conditionsAsked } from './conditions-asked.ts'
import { configShape } from './config-shape.ts'
import { eventWaysWait } from './event-ways-wait.ts'
import { eventsPlaced } from './events-placed.ts'
import { expressionSyntax } from './expression-syntax.ts'
import { flowEnds } from './flow-ends.ts'
import { flowSound } from './flow-sound.ts'
import { flowsInside } from './flows-inside.ts'
import { keysFree } from './keys-free.ts'
import { keysUnique } from './keys-unique.ts'
import { linksPaired } from './links-paired.ts'
import { messagesDeclared } from './messages-declared.ts'
import { oneStart } from './one-start.ts'
import { parametersDeclared } from './parameters-declared.ts'
import { references } from './references.ts'
import { repetitionsBounded } from './repetitions-bounded.ts'
import { stepsNested } from './steps-nested.ts'
import { stepsReachable } from './steps-reachable.ts'
import { subprocessesWhole } from './subprocesses-whole.ts'
import { textsShort } from './texts-short.ts'
import { textsWritten } from './texts-written.ts'
import { undoingHandled } from './undoing-handled.ts'
import { variablesDeclared } from './variables-declared.ts'
import { waysOut } from './ways-out.ts'

/** Every check, in the order in which findings are listed. */
export const CHECKS = [
  keysUnique,
  keysFree,
  flowEnds,
  stepsNested,
  flowsInside,
  oneStart,
  stepsReachable,
  waysOut,
  configShape,
  subprocessesWhole,
  eventsPlaced,
  eventWaysWait,
  linksPaired,
  undoingHandled,
  repetitionsBounded,
  conditionsAsked,
  messagesDeclared,
  variablesDeclared,
  flowSound,
  references,
  expressionSyntax,
  parametersDeclared,
  textsWritten,
  charactersSeen,
  textsShort,
] as const

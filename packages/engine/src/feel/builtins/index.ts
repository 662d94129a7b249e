import type { Builtin } from './builtin.ts'
import { BOOLEAN_BUILTINS } from './boolean.ts'
import { CONTEXT_BUILTINS } from './context.ts'
import { CONVERSION_BUILTINS } from './conversion.ts'
import { DATE_BUILTINS } from './date.ts'
import { LIST_BUILTINS } from './list.ts'
import { NUMERIC_BUILTINS } from './numeric.ts'
import { OFFICE_BUILTINS } from './office.ts'
import { OFFICE_DEADLINE_BUILTINS } from './office-deadlines.ts'
import { OFFICE_ROUNDING_BUILTINS } from './office-rounding.ts'
import { PATTERN_BUILTINS } from './pattern.ts'
import { RANGE_BUILTINS } from './range.ts'
import { STRING_BUILTINS } from './string.ts'

/** Every built-in function by its name. */
export const BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  [
    ...CONVERSION_BUILTINS,
    ...BOOLEAN_BUILTINS,
    ...STRING_BUILTINS,
    ...PATTERN_BUILTINS,
    ...LIST_BUILTINS,
    ...NUMERIC_BUILTINS,
    ...DATE_BUILTINS,
    ...CONTEXT_BUILTINS,
    ...RANGE_BUILTINS,
    ...OFFICE_BUILTINS,
    ...OFFICE_ROUNDING_BUILTINS,
    ...OFFICE_DEADLINE_BUILTINS,
  ].map((builtin) => [builtin.name, builtin]),
)

/** The date that counts, as a name in the expressions of a rule: a FEEL date. */
export const DAY_THAT_COUNTS = 'dayThatCounts'

/** What rules see beside the case, their arguments and other rules; no rule and no field can be called so. */
export const OWN_NAMES: ReadonlySet<string> = new Set(['parameter', DAY_THAT_COUNTS])

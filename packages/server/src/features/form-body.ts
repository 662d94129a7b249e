/** What a form sent: names to values as typed, without a prototype. Several inputs of one name give a list. */
export type FormBody = Readonly<Record<string, string | readonly string[]>>

/** Inputs of the pages themselves begin with an underscore, which no entry path does. */
export const TOKEN_INPUT = '_token'
/** Names this rendering of the form: pressing twice sends the same key and has one effect. */
export const KEY_INPUT = '_key'

import type { Draft } from '@laufzettel/engine'

/**
 * What is stored of a form being filled in; a stored format. `last` is the page that was handed in last and
 * where it led: a second press of the same button leads there too and changes nothing.
 */
export interface FormDraft {
  readonly format: 1
  readonly form: Draft
  readonly last?: { readonly key: string; readonly request: string; readonly to: string }
}

/** What a modeller says about a new question: its words and the kind of its answer. */
export interface NewQuestion {
  readonly label: { readonly de: string; readonly en?: string }
  readonly kind: string
}

/** What a modeller says about a new question: its words, why it is asked, and the kind of its answer. */
export interface NewQuestion {
  readonly label: { readonly de: string; readonly en?: string }
  readonly purpose?: { readonly de: string }
  readonly kind: string
}

/** The words of a page that is text only. */
export interface TextContent {
  readonly title: string
  readonly lead?: string
  readonly sections: readonly TextSection[]
}

export interface TextSection {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly facts?: readonly { readonly term: string; readonly text: string; readonly note?: string }[]
}

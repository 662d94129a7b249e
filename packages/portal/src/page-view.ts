import type { ReactElement } from 'react'
import type { PageContext } from './pages.ts'

/** How one kind of page is shown: its title (without the authority's name) and its body inside `<body>`. */
export interface PageView<P> {
  readonly title: (page: P, context: PageContext) => string
  readonly Body: (props: { readonly page: P; readonly context: PageContext }) => ReactElement
}

/** One view per kind of page in a union; the compiler names the kind that is missing. */
export type PageViews<P extends { readonly kind: string }> = {
  readonly [K in P['kind']]: PageView<Extract<P, { readonly kind: K }>>
}

import type { ReactNode } from 'react'

/** Nothing here: why, and what next. No drawing. */
export function EmptyState({ children }: { readonly children: ReactNode }) {
  return <p className="lz-empty">{children}</p>
}

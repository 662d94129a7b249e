import { type ReactNode, useId } from 'react'

/** One thing to look at before a version is published. */
export function Station({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className="pb-station" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

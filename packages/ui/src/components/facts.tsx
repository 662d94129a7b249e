import type { ReactNode } from 'react'

/** A term and what there is to say about it. */
export interface Fact {
  readonly term: string
  readonly text: ReactNode
}

/** A definition list with hairlines: "Für wen", "Dauer", "Kosten". */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="lz-facts">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.text}</dd>
        </div>
      ))}
    </dl>
  )
}

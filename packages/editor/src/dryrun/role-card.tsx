import { Icon, type IconName } from '@laufzettel/ui'
import { type ReactNode, useId } from 'react'

/** One of those who play: whose turn it is has the ring and the word. */
export function RoleCard({
  title,
  icon,
  state,
  turn,
  children,
}: {
  readonly title: string
  readonly icon: IconName
  /** For example „ist dran“. */
  readonly state: string
  readonly turn: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={turn ? 'dr-card dr-card-turn' : 'dr-card'} aria-labelledby={id}>
      <div className="dr-card-head">
        <Icon name={icon} size={20} />
        <h3 id={id} tabIndex={-1}>
          {title}
        </h3>
        <span className="dr-state">{state}</span>
      </div>
      {children}
    </section>
  )
}

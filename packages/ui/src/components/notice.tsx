import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/drawings.ts'

/** What a notice is about; each has its icon, so that colour never stands alone. */
export type NoticeKind = 'question' | 'good' | 'info' | 'bad'

const ICONS: Readonly<Record<NoticeKind, IconName>> = {
  question: 'mail',
  good: 'circle-check',
  info: 'info',
  bad: 'triangle-alert',
}

/** A panel that asks, confirms, informs or warns. `head` stands beside the icon. */
export function Notice({ kind, head, icon, children }: {
  readonly kind: NoticeKind
  readonly head: ReactNode
  readonly icon?: IconName
  readonly children?: ReactNode
}) {
  return (
    <section className={`lz-notice lz-notice-${kind}`}>
      <p className="lz-panel-head">
        <Icon name={icon ?? ICONS[kind]} className="lz-notice-icon" />
        <span>{head}</span>
      </p>
      {children}
    </section>
  )
}

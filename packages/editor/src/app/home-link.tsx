import { Icon, type Say } from '@laufzettel/ui'
import type { MessageKey } from '../messages/say.ts'

/** The way from a room to the list of procedures, without loading the page anew. */
export function HomeLink({
  say,
  home,
  onLeave,
}: {
  readonly say: Say<MessageKey>
  readonly home: string
  /** Without it the link is one like any other. */
  readonly onLeave?: (() => void) | undefined
}) {
  return (
    <a
      className="ed-brand"
      href={home}
      onClick={(event) => {
        if (!onLeave) return
        event.preventDefault()
        onLeave()
      }}
    >
      <Icon name="clipboard-check" size={20} />
      <span>{say('product')}</span>
    </a>
  )
}

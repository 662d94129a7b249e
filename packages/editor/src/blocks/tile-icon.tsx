import { Icon, type IconName } from '@laufzettel/ui'
import type { ReactElement } from 'react'

const drawn = new Map<IconName, ReactElement>()

/** The drawing on the tile of a step. One object per drawing, so that React sees that it stays the same. */
export function tileIcon(name: IconName): ReactElement {
  const known = drawn.get(name) ?? <Icon name={name} size={20} />
  drawn.set(name, known)
  return known
}

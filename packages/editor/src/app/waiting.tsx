import type { Say } from '@laufzettel/ui'
import { useEffect, useState } from 'react'
import type { MessageKey } from '../messages/say.ts'

/** Nothing at first, the words after two seconds (look: loading). */
export function Waiting({ say }: { readonly say: Say<MessageKey> }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 2000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="ed-empty" role="status">
      {late && say('loading')}
    </p>
  )
}

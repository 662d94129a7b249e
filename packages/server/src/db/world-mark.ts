import { Coalesced } from './coalesced.ts'
import type { Core } from './core.ts'
import { statement } from './work.ts'

/**
 * A number that another one takes the place of in the same transaction in which, for whichever tenant, a version is
 * published or withdrawn, a parameter revision comes or goes, or settings change (triggers of the schema). What was
 * read after the mark holds as long as the mark is the same. Requests that come together ask once.
 */
export function worldMark({ runner }: Core): () => Promise<number> {
  const select = statement<[], { mark: number }>('SELECT mark FROM world_mark')
  const asked = new Coalesced(() =>
    runner.house.lookUp(function* () {
      return (yield* select.get())?.mark ?? 0
    }),
  )
  return () => asked.get()
}

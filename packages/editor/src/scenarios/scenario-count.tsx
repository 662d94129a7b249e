import { useEffect, useRef, useState } from 'react'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { Standings } from './scenario-standings.ts'

/** How many test cases end differently or cannot go on, told once to who does not see it, whenever the number is another one. */
export function ScenarioCount({ differing, stopping }: Pick<Standings, 'differing' | 'stopping'>) {
  const { say } = useEditor()
  const { scenarios } = useDefinition()
  const count = scenarios.length
  const [told, setTold] = useState('')
  const last = useRef('0/0')
  useEffect(() => {
    if (differing === null || stopping === null || `${differing}/${stopping}` === last.current) return
    last.current = `${differing}/${stopping}`
    setTold(standingWords(say, { differing, stopping }, count) ?? say('scenarios-fine'))
  }, [differing, stopping, count, say])
  return (
    <span role="status" className="ed-only-read">
      {told}
    </span>
  )
}

/** „2 von 12 Testfällen enden anders“; null where all end as expected. */
export function standingWords(
  say: ReturnType<typeof useEditor>['say'],
  { differing, stopping }: { readonly differing: number; readonly stopping: number },
  count: number,
): string | null {
  const differ = differing > 0 ? say(differing === 1 ? 'scenarios-differ-one' : 'scenarios-differ', { failed: differing, count }) : null
  const stop = stopping > 0 ? say(stopping === 1 ? 'scenarios-stop-one' : 'scenarios-stop', { failed: stopping, count }) : null
  return differ !== null && stop !== null ? `${differ}, ${stop}` : (differ ?? stop)
}

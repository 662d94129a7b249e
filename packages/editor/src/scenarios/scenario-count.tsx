import { useEffect, useRef, useState } from 'react'
import { useDefinition, useEditor } from '../app/editor-context.ts'

/** How many test cases end differently, told once to who does not see it, whenever the number is another one. */
export function ScenarioCount({ differing }: { readonly differing: number | null }) {
  const { say } = useEditor()
  const { scenarios } = useDefinition()
  const count = scenarios.length
  const [told, setTold] = useState('')
  const last = useRef(0)
  useEffect(() => {
    if (differing === null || differing === last.current) return
    last.current = differing
    setTold(differing === 0 ? say('scenarios-fine') : differingWords(say, differing, count))
  }, [differing, count, say])
  return (
    <span role="status" className="ed-only-read">
      {told}
    </span>
  )
}

/** „2 von 12 Testfällen enden anders“ */
export function differingWords(say: ReturnType<typeof useEditor>['say'], failed: number, count: number): string {
  return say(failed === 1 ? 'scenarios-differ-one' : 'scenarios-differ', { failed, count })
}

import { useDocument } from './editor-context.ts'

/** The one polite live region, fed by the document. The same words twice are said twice. */
export function LiveRegion() {
  const announcement = useDocument((state) => state.announcement)
  const announced = useDocument((state) => state.announced)
  return (
    <div role="status" aria-live="polite" className="ed-only-read" data-live="">
      {announcement}
      {announced % 2 === 0 ? '' : '\u00a0'}
    </div>
  )
}

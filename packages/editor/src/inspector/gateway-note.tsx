import { useEditor } from '../app/editor-context.ts'

/** How a split chooses; the ways themselves follow below it. */
export function GatewayNote() {
  return <p className="ed-hint">{useEditor().say('gateway-note')}</p>
}

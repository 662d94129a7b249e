import { useEditor } from '../app/editor-context.ts'

/** A step that nobody has to wait for. */
export function BySystem() {
  return <p className="ed-hint">{useEditor().say('responsible-system')}</p>
}

import { useEditor } from '../app/editor-context.ts'

export function EndNote() {
  return <p className="ed-hint">{useEditor().say('end-note')}</p>
}

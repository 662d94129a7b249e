import { Icon } from '@laufzettel/ui'
import { useEditor } from '../app/editor-context.ts'
import type { Refusal } from '../document/edit.ts'

interface Notes {
  /** Id of the field they belong to. */
  readonly id: string
  readonly hint?: string | undefined
  /** What is not finished about what stands there. */
  readonly warning?: string | undefined
  readonly refused: Refusal | null
}

/** What stands under a field of the inspector: a hint, what is unfinished, why a change was refused. */
export function FieldNotes({ id, hint, warning, refused }: Notes) {
  const { language } = useEditor()
  return (
    <>
      {hint !== undefined && (
        <p className="ed-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {warning !== undefined && (
        <p className="ed-field-warning" id={`${id}-warning`}>
          <Icon name="info" size={16} />
          {warning}
        </p>
      )}
      {refused && (
        <p className="ed-error" id={`${id}-error`}>
          {refused.reason[language]}
        </p>
      )}
    </>
  )
}

/** Ids of the notes that are there, for `aria-describedby`. */
export function describedBy({ id, hint, warning, refused }: Notes): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, warning === undefined ? '' : `${id}-warning`, refused ? `${id}-error` : '']
  return ids.filter(Boolean).join(' ') || undefined
}

import type { TableColumn } from '@laufzettel/engine'
import { useState } from 'react'
import { useEditor } from '../app/editor-context.ts'
import { setTableCell } from '../document/edits/set-table-cell.ts'
import type { RowPlace } from '../document/tables.ts'
import { type ConditionDraft, draftOf, simpleDraft, sourceOf } from './condition-draft.ts'
import { ConditionForm } from './condition-form.tsx'
import { FormFrame } from './form-frame.tsx'
import { useRuleWords } from './use-rule-words.ts'

/** Changes a condition of a row: by the fields of its kind, or as FEEL. */
export function ConditionEditor({
  place,
  columnKey,
  column,
  source,
  title,
  onDone,
}: {
  readonly place: RowPlace
  readonly columnKey: string
  readonly column: TableColumn
  readonly source: string
  readonly title: string
  readonly onDone: () => void
}) {
  const { store, language } = useEditor()
  const say = useRuleWords()
  const [draft, setDraft] = useState<ConditionDraft>(() => draftOf(source, column, language))
  const [refused, setRefused] = useState<string | null>(null)
  const apply = () => {
    const written = sourceOf(draft, language)
    if (typeof written !== 'string') {
      setRefused(say(written.mistake))
      return
    }
    const refusal = store.getState().apply(setTableCell, { ...place, column: columnKey, source: written })
    if (refusal) setRefused(refusal.reason[language])
    else onDone()
  }
  const written = sourceOf(draft, language)
  const simple = draft.kind === 'expert' ? simpleDraft(draft.source, column, language) : null
  const other: ConditionDraft | null =
    draft.kind === 'expert'
      ? simple
      : { kind: 'expert', source: typeof written === 'string' && written !== '-' ? written : '' }
  return (
    <FormFrame
      title={title}
      refused={refused}
      onApply={apply}
      onCancel={onDone}
      more={
        other !== null && (
          <button type="button" className="ed-button ed-button-quiet" onClick={() => setDraft(other)}>
            {say(draft.kind === 'expert' ? 'plain' : 'expert')}
          </button>
        )
      }
    >
      <ConditionForm
        column={column}
        draft={draft}
        onChange={(next) => {
          setDraft(next)
          setRefused(null)
        }}
      />
    </FormFrame>
  )
}

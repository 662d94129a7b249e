import type { Form, Language, Page } from '@laufzettel/engine'
import { useState } from 'react'
import type { Selection } from '../document/edit.ts'
import { addPage } from '../document/edits/add-page.ts'
import { addQuestion } from '../document/edits/add-question.ts'
import { NewQuestionForm } from './new-question-form.tsx'
import type { usePerform } from './perform.ts'
import { plainWords } from './plain-words.ts'
import { ShortTextForm } from './short-text-form.tsx'
import { words } from './words.ts'

/** New questions behind the chosen one, or at the end of the page; new pages behind the chosen page. */
export function AddToForm({
  form,
  page,
  language,
  edits,
  chosen,
  toOutline,
}: {
  readonly form: Form
  readonly page: Page | undefined
  readonly language: Language
  readonly edits: ReturnType<typeof usePerform>
  readonly chosen: Selection | null
  readonly toOutline: () => void
}) {
  const say = words(language)
  const [open, setOpen] = useState<'question' | 'page' | null>(null)
  const done = (added: boolean) => {
    if (!added) return
    setOpen(null)
    toOutline()
  }
  const cancel = () => {
    setOpen(null)
    toOutline()
  }
  if (open === 'question' && page !== undefined) {
    const after = chosen?.kind === 'placement' ? { after: chosen.key } : {}
    return (
      <NewQuestionForm
        language={language}
        legend={say('newQuestionOn', { page: plainWords(page.title, language) })}
        onAdd={(question) =>
          done(edits.perform(addQuestion, { form: form.key, page: page.key, ...question, ...after }))
        }
        onCancel={cancel}
      />
    )
  }
  if (open === 'page') {
    const after = page === undefined ? {} : { after: page.key }
    return (
      <ShortTextForm
        language={language}
        label={say('newPageTitle')}
        submit={say('addPage')}
        onAdd={(de) => done(edits.perform(addPage, { form: form.key, title: { de }, ...after }))}
        onCancel={cancel}
      />
    )
  }
  return (
    <div className="fb-row">
      {page !== undefined && (
        <button type="button" className="fb-button" onClick={() => setOpen('question')}>
          {say('addQuestion')}
        </button>
      )}
      <button type="button" className="fb-button" onClick={() => setOpen('page')}>
        {say('addPage')}
      </button>
    </div>
  )
}

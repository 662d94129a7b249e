import {
  type Draft,
  type FieldView,
  type Form,
  type FormPageView,
  type Language,
  type Page,
  type Problem,
  type ProcessDefinition,
  submitPage,
} from '@laufzettel/engine'
import { useEffect, useMemo, useRef, useState } from 'react'
import { answersShowing } from './answers-showing.ts'
import { CitizenPage } from './citizen-page.tsx'
import type { OutlineQuestion } from './outline.ts'
import { PhoneFrame } from './phone-frame.tsx'
import { plainWords } from './plain-words.ts'
import { previewContext } from './preview-context.ts'
import { draftFor, instanceOf, previewOf, showable } from './preview-page.ts'
import { SegmentedChoice } from './segmented-choice.tsx'
import { answersIn } from './typed-answers.ts'
import { words } from './words.ts'

/**
 * The page as citizens get it, beside the questions being edited: it can be filled in, an answer shows what
 * depends on it, and "Weiter" says what is wrong. Nothing typed here leaves the screen.
 */
export function CitizenPreview({
  definition,
  form,
  page,
  chosen,
  questions,
  language,
  now,
  onOpenPage,
}: {
  readonly definition: ProcessDefinition
  readonly form: Form
  readonly page: Page
  /** The question being edited: it is brought into view, with the answers that show it. */
  readonly chosen: OutlineQuestion | undefined
  readonly questions: readonly OutlineQuestion[]
  /** Of the editor; the preview has a language of its own. */
  readonly language: Language
  /** The instant of the request, in UTC. */
  readonly now: string
  readonly onOpenPage: (key: string) => void
}) {
  const say = words(language)
  const [shownIn, setShownIn] = useState<Language>(language)
  const [typed, setTyped] = useState<Draft | undefined>(undefined)
  const [round, setRound] = useState(0)
  const [wrong, setWrong] = useState<{ readonly page: string; readonly problems: readonly Problem[] } | null>(null)
  const context = useMemo(() => previewContext(now), [now])
  const draft = useMemo(() => draftFor(definition, form, typed), [definition, form, typed])
  const problems = wrong?.page === page.key ? wrong.problems : []
  const preview = useMemo(
    () => previewOf(definition, form, page, draft, shownIn, context, problems),
    [definition, form, page, draft, shownIn, context, problems],
  )

  // Only another choice, or another condition of the chosen question, changes what was typed.
  const condition = chosen === undefined ? '' : `${chosen.key} ${chosen.shownAt?.question} ${chosen.shownAt?.option}`
  const shownFor = useRef('')
  useEffect(() => {
    if (shownFor.current === condition) return
    shownFor.current = condition
    if (chosen === undefined) return
    const shown = answersShowing(definition, page, chosen, questions, draft)
    if (shown === draft) return
    setTyped(shown)
    setRound((former) => former + 1)
  }, [condition, definition, page, chosen, questions, draft])

  const submit = (element: HTMLFormElement) => {
    const shown = showable(definition, form, page)
    const result = submitPage(shown, form.key, draft, instanceOf(page), bodyOf(element), context)
    if (result.refused) return
    setTyped(result.draft)
    setWrong(result.problems.length > 0 ? { page: page.key, problems: result.problems } : null)
    if (result.problems.length > 0) return
    const next = form.pages[form.pages.indexOf(page) + 1]
    if (next !== undefined) onOpenPage(next.key)
  }

  const clear = () => {
    setTyped(undefined)
    setWrong(null)
    setRound(round + 1)
  }

  return (
    <section className="fb-preview" aria-labelledby="fb-preview-title" data-region="preview" tabIndex={-1}>
      <div className="fb-preview-stays">
        <div className="fb-preview-head">
          <h2 id="fb-preview-title">{say('preview')}</h2>
          <SegmentedChoice
            label={say('previewLanguage')}
            options={[
              { value: 'de', label: say('german') },
              { value: 'en', label: say('english') },
            ]}
            value={shownIn}
            onChoose={(value) => setShownIn(value === 'en' ? 'en' : 'de')}
          />
        </div>
        <PhoneFrame title={say('previewFrame', { page: plainWords(page.title, language) })} language={shownIn}>
          {preview.view !== null && (
            <CitizenPage
              key={`${form.key} ${page.key} ${round}`}
              view={preview.view}
              language={shownIn}
              marked={markedField(preview.view, chosen)}
              onAnswers={(element) => setTyped(answersIn(bodyOf(element), draft))}
              onNext={submit}
            />
          )}
        </PhoneFrame>
        {preview.notes.length > 0 && (
          <ul className="fb-notes">
            {preview.notes.map((note) => (
              <li key={note.de}>{note[language]}</li>
            ))}
          </ul>
        )}
        <div className="fb-preview-foot">
          <p className="fb-hint">{say('stylesNote')}</p>
          <button type="button" className="fb-button" onClick={clear}>
            {say('startOver')}
          </button>
        </div>
      </div>
    </section>
  )
}

/** The field of the chosen question, by the prefix of its ids. */
function markedField(view: FormPageView, chosen: OutlineQuestion | undefined): string | undefined {
  const all = (fields: readonly FieldView[]): readonly FieldView[] =>
    fields.flatMap((field) => [field, ...all(field.options.flatMap((option) => option.reveals))])
  const key = chosen?.placement.field
  return all(view.groups.flatMap((group) => group.fields)).find(({ path }) => path.split('/').at(-1) === key)?.id
}

function bodyOf(element: HTMLFormElement): Record<string, string> {
  const body: Record<string, string> = {}
  for (const [name, value] of new FormData(element)) if (typeof value === 'string') body[name] = value
  return body
}

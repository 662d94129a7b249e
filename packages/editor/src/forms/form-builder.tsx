import type { Form, Page } from '@laufzettel/engine'
import { useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Selection } from '../document/edit.ts'
import { deletePage } from '../document/edits/delete-page.ts'
import { deleteQuestion } from '../document/edits/delete-question.ts'
import { movePage } from '../document/edits/move-page.ts'
import { moveQuestion } from '../document/edits/move-question.ts'
import type { EditorStore } from '../document/store.ts'
import { AddToForm } from './add-to-form.tsx'
import { CitizenPreview } from './citizen-preview.tsx'
import './form-builder.scss'
import { OutlineTree } from './outline-tree.tsx'
import { outlineOf } from './outline.ts'
import { PageSettings } from './page-settings.tsx'
import { type Perform, usePerform } from './perform.ts'
import { plainWords } from './plain-words.ts'
import { QuestionSettings } from './question-settings.tsx'
import { words } from './words.ts'

/**
 * Forms of the model: pages and questions on the left, settings of the chosen one, and beside them the page as
 * citizens get it. All changes go through the store's edits. `now` is the instant that the preview counts as today.
 */
export function FormBuilder({ store, now }: { readonly store: EditorStore; readonly now?: string }) {
  const draft = useStore(store, (state) => state.draft)
  const language = useStore(store, (state) => state.language)
  const selected = useStore(store, (state) => state.selection)
  const [opened] = useState(() => now ?? new Date().toISOString())
  const [focusRound, setFocusRound] = useState(0)
  const edits = usePerform(store)
  const settings = useRef<HTMLElement>(null)
  const title = useId()
  const { definition } = draft
  const [formKey, setFormKey] = useState<string | undefined>(undefined)
  const say = words(language)
  const form = chosenForm(definition.forms, selected, formKey)
  const page = form === undefined ? undefined : chosenPage(form, selected)
  // What is selected elsewhere leaves a page open all the same.
  const selection = isOfForm(selected) ? selected : form && page && ofPage(form, page)
  const siblings =
    form === undefined ? [] : (outlineOf(definition, form).find(({ key }) => key === page?.key)?.questions ?? [])
  const question = siblings.find(({ key }) => selection?.kind === 'placement' && key === selection.key)
  const { select } = store.getState()
  const opens = question?.key ?? page?.key
  // What is opened begins at its head.
  const shown = useRef(opens)
  useEffect(() => {
    if (shown.current === opens) return
    shown.current = opens
    if (settings.current !== null) settings.current.scrollTop = 0
  }, [opens])
  const toOutline = () => setFocusRound((round) => round + 1)
  if (form === undefined) return <p className="ed-empty">{say('noForm')}</p>

  return (
    <div className="fb">
      <section className="fb-outline" aria-labelledby={title} data-region="outline" tabIndex={-1}>
        <h2 id={title}>{say('outline')}</h2>
        {definition.forms.length > 1 && (
          <div className="fb-field">
            <label htmlFor={`${title}-form`}>{say('form')}</label>
            <select
              id={`${title}-form`}
              className="fb-input"
              value={form.key}
              onChange={(event) => {
                setFormKey(event.target.value)
                select(null)
              }}
            >
              {definition.forms.map((each) => (
                <option key={each.key} value={each.key}>
                  {each.names[language]}
                </option>
              ))}
            </select>
          </div>
        )}
        <p className="fb-hint">{say('pageHint')}</p>
        <OutlineTree
          definition={definition}
          form={form}
          language={language}
          selection={selection ?? null}
          labelledBy={title}
          focusRound={focusRound}
          onSelect={select}
          onMove={(line, by) => moveLine(edits.perform, line, by)}
          onDelete={(line) => deleteLine(edits.perform, line)}
        />
        <AddToForm form={form} page={page} language={language} edits={edits} chosen={selection ?? null} toOutline={toOutline} />
      </section>
      <section ref={settings} className="fb-settings" aria-label={say('settings')} data-region="settings" tabIndex={-1}>
        {edits.refusal !== null && (
          <p className="fb-refused fb-refusal">{plainWords(edits.refusal.reason, language)}</p>
        )}
        {page === undefined ? (
          <p>{say('noPage')}</p>
        ) : question === undefined ? (
          <PageSettings
            key={page.key}
            store={store}
            form={form}
            page={page}
            language={language}
            edits={edits}
            toOutline={toOutline}
          />
        ) : (
          <QuestionSettings
            key={question.key}
            store={store}
            form={form}
            page={page}
            question={question}
            siblings={siblings}
            language={language}
            edits={edits}
            toOutline={toOutline}
          />
        )}
      </section>
      {page !== undefined && (
        <CitizenPreview
          key={form.key}
          definition={definition}
          form={form}
          page={page}
          chosen={question}
          questions={siblings}
          language={language}
          now={opened}
          onOpenPage={(key) => select({ kind: 'page', form: form.key, key })}
        />
      )}
    </div>
  )
}

function chosenForm(forms: readonly Form[], selection: Selection | null, key: string | undefined): Form | undefined {
  const wanted = selection !== null && 'form' in selection ? selection.form : key
  return forms.find((form) => form.key === wanted) ?? forms[0]
}

/** The page that is chosen or holds the chosen question; else the first one. */
function chosenPage(form: Form, selection: Selection | null): Page | undefined {
  const wanted = selection?.kind === 'placement' ? selection.page : selection?.key
  return form.pages.find((page) => page.key === wanted) ?? form.pages[0]
}

const ofPage = (form: Form, page: Page): Selection => ({ kind: 'page', form: form.key, key: page.key })

function isOfForm(selection: Selection | null): boolean {
  return selection?.kind === 'page' || selection?.kind === 'placement'
}

function moveLine(perform: Perform, line: Selection, by: -1 | 1): void {
  const direction = by < 0 ? 'up' : 'down'
  if (line.kind === 'page') perform(movePage, { form: line.form, page: line.key, direction })
  if (line.kind === 'placement') perform(moveQuestion, { form: line.form, placement: line.key, direction })
}

function deleteLine(perform: Perform, line: Selection): void {
  if (line.kind === 'page') perform(deletePage, { form: line.form, page: line.key })
  if (line.kind === 'placement') perform(deleteQuestion, { form: line.form, placement: line.key })
}

import type { Form, Page } from '@laufzettel/engine'
import { useId, useState } from 'react'
import { useStore } from 'zustand'
import type { Selection } from '../document/edit.ts'
import type { EditorStore } from '../document/store.ts'
import { CitizenPreview } from './citizen-preview.tsx'
import './form-builder.scss'
import { OutlineTree } from './outline-tree.tsx'
import { words } from './words.ts'

/**
 * Forms of the model: pages and questions on the left, settings of the chosen one, and beside them the page as
 * citizens get it. All changes go through the store's edits. `now` is the instant that the preview counts as today.
 */
export function FormBuilder({ store, now }: { readonly store: EditorStore; readonly now?: string }) {
  const draft = useStore(store, (state) => state.draft)
  const language = useStore(store, (state) => state.language)
  const selection = useStore(store, (state) => state.selection)
  const [opened] = useState(() => now ?? new Date().toISOString())
  const title = useId()
  const { definition } = draft
  const [formKey, setFormKey] = useState<string | undefined>(undefined)
  const say = words(language)
  const form = chosenForm(definition.forms, selection, formKey)
  const page = form === undefined ? undefined : chosenPage(form, selection)
  const { select } = store.getState()
  if (form === undefined) return <p>{say('noForm')}</p>

  return (
    <div className="fb">
      <section className="fb-outline" aria-labelledby={title}>
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
          selection={selection}
          labelledBy={title}
          onSelect={select}
          onMove={() => undefined}
          onDelete={() => undefined}
        />
      </section>
      <section className="fb-settings">
        <p>{say('noSelection')}</p>
      </section>
      {page !== undefined && (
        <CitizenPreview
          key={form.key}
          definition={definition}
          form={form}
          page={page}
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

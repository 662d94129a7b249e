import type { Form, Language, Page } from '@laufzettel/engine'
import { deletePage } from '../document/edits/delete-page.ts'
import { movePage } from '../document/edits/move-page.ts'
import { renamePage } from '../document/edits/rename-page.ts'
import type { EditorStore } from '../document/store.ts'
import { EditButton } from './edit-button.tsx'
import type { usePerform } from './perform.ts'
import { plainWords } from './plain-words.ts'
import { TextPair } from './text-pair.tsx'
import { words } from './words.ts'

/** Heading of a page, its place in the form, and for whom it repeats. */
export function PageSettings({
  store,
  form,
  page,
  language,
  edits,
  toOutline,
}: {
  readonly store: EditorStore
  readonly form: Form
  readonly page: Page
  readonly language: Language
  readonly edits: ReturnType<typeof usePerform>
  readonly toOutline: () => void
}) {
  const { perform } = edits
  const say = words(language)
  const where = { form: form.key, page: page.key }
  const list = store.getState().draft.definition.fields.find((field) => field.key === page.repeat)
  return (
    <>
      <header className="fb-settings-head">
        <p className="fb-hint">{say('pageNumber', { number: form.pages.indexOf(page) + 1 })}</p>
        <h2>{plainWords(page.title, language)}</h2>
        <div className="fb-row">
          <EditButton
            store={store}
            edit={movePage}
            args={{ ...where, direction: 'up' as const }}
            perform={perform}
            language={language}
            icon="arrow-up"
            words={say('up')}
          />
          <EditButton
            store={store}
            edit={movePage}
            args={{ ...where, direction: 'down' as const }}
            perform={perform}
            language={language}
            icon="arrow-down"
            words={say('down')}
          />
          <EditButton
            store={store}
            edit={deletePage}
            args={where}
            perform={perform}
            language={language}
            icon="x"
            words={say('removePage')}
            onDone={toOutline}
          />
        </div>
      </header>
      <section className="fb-section">
        <TextPair
          legend={say('title')}
          text={page.title}
          language={language}
          onChange={(title) => perform(renamePage, { ...where, title })}
        />
        {list !== undefined && <p className="fb-hint">{say('repeatsFor', { list: list.label[language] })}</p>}
        {page.visible !== undefined && <p className="fb-hint">{say('pageCondition', { condition: page.visible })}</p>}
      </section>
    </>
  )
}

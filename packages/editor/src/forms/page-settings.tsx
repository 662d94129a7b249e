import { deletePage } from '../document/edits/delete-page.ts'
import { movePage } from '../document/edits/move-page.ts'
import { renamePage } from '../document/edits/rename-page.ts'
import { PlaceButtons } from './place-buttons.tsx'
import { plainWords } from './plain-words.ts'
import type { SettingsProps } from './settings-props.ts'
import { TextPair } from './text-pair.tsx'
import { words } from './words.ts'

/** Heading of a page, its place in the form, and for whom it repeats. */
export function PageSettings(props: SettingsProps) {
  const { store, form, page, language, edits, toOutline } = props
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
          <PlaceButtons
            at={props}
            args={where}
            move={movePage}
            remove={deletePage}
            away={say('removePage')}
            onRemoved={toOutline}
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

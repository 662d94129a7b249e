import type { ItemView } from '@laufzettel/engine'
import { PostForm, say, TextButton } from '@laufzettel/ui'
import { addresses } from '../addresses.ts'
import type { PageContext } from '../pages.ts'
import { RESERVED_INPUTS } from '../reserved-inputs.ts'
import type { FormPage } from './pages.ts'

/** The items so far, after a loop of pages: each can be changed, and removed where the list may be shorter. */
export function ItemList({ page, items, context }: {
  readonly page: FormPage
  readonly items: readonly ItemView[]
  readonly context: PageContext
}) {
  const words = say(context.language)
  return (
    <ol className="lz-plain lz-items">
      {items.map((item) => (
        <li key={item.item}>
          <strong>
            {item.number}. {item.label}
          </strong>
          <span className="lz-item-actions">
            <a href={addresses.formPage(page.draft, item.change)} aria-label={words('changeOf', { label: item.label })}>
              {words('change')}
            </a>
            {item.removable && page.remove !== undefined && (
              <PostForm target={page.remove}>
                <TextButton
                  name={RESERVED_INPUTS.item}
                  value={item.item}
                  aria-label={words('removeOf', { label: item.label })}
                >
                  {words('remove')}
                </TextButton>
              </PostForm>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

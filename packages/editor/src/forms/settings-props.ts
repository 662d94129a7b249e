import type { Form, Language, Page } from '@laufzettel/engine'
import type { EditorStore } from '../document/store.ts'
import type { OutlineQuestion } from './outline.ts'
import type { usePerform } from './perform.ts'

/** What the settings of a page need. */
export interface SettingsProps {
  readonly store: EditorStore
  readonly form: Form
  readonly page: Page
  readonly language: Language
  readonly edits: ReturnType<typeof usePerform>
  /** Puts the focus into the list of pages and questions. */
  readonly toOutline: () => void
}

/** What the settings of a question need besides. */
export interface QuestionSettingsProps extends SettingsProps {
  readonly question: OutlineQuestion
  /** The questions of its page. */
  readonly siblings: readonly OutlineQuestion[]
}

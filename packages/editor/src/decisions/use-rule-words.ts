import { useEditor } from '../app/editor-context.ts'
import { words } from './words.ts'

/** The words of the rules view in the language of the screen. */
export function useRuleWords() {
  return words(useEditor().language)
}

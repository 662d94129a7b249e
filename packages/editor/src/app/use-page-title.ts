import type { Language } from '@laufzettel/engine'
import { useEffect } from 'react'
import { say } from '../messages/say.ts'

/** Names the window after the heading of its page. */
export function usePageTitle(heading: string, language: Language): void {
  useEffect(() => {
    document.title = `${heading} – ${say(language)('product')}`
  }, [heading, language])
}

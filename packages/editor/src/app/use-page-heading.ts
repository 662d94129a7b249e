import type { Language } from '@laufzettel/engine'
import { type RefObject, useEffect, useRef } from 'react'
import { usePageTitle } from './use-page-title.ts'

/** Whether this window has shown a page before: its first one is announced by the browser. */
let shown = false

/**
 * For the main heading of a page: names the window after it, and takes the focus where one page gives way to another,
 * since what was pressed is gone then. The heading needs `tabIndex={-1}`. The window may have a fuller `title`.
 */
export function usePageHeading(
  words: string,
  language: Language,
  title = words,
): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  usePageTitle(title, language)
  useEffect(() => {
    if (shown) heading.current?.focus()
    shown = true
  }, [])
  return heading
}

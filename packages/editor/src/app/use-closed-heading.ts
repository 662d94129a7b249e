import type { Language } from '@laufzettel/engine'
import { type RefObject, useEffect, useRef } from 'react'
import { usePageTitle } from './use-page-title.ts'

/**
 * For the main heading of a page that is fetched: names the window after it, and takes a focus that is nowhere once
 * the page could not be fetched. What it becomes otherwise has a heading of its own.
 */
export function useClosedHeading(
  words: string,
  language: Language,
  failed: boolean,
): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  usePageTitle(words, language)
  useEffect(() => {
    if (failed && document.activeElement === document.body) heading.current?.focus()
  }, [failed])
  return heading
}

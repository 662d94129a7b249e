import type { Page } from 'playwright-core'
import { axeViolations } from '../axe.ts'
import { smallTargets } from './touch-targets.ts'

/**
 * What is wrong with a page as it stands, one line each; empty is good: what axe finds, targets that are too small, a
 * title that does not begin with the one main heading, scrolling sideways, a focus that is nowhere or not seen, German
 * on an English page. While
 * nobody has done anything on a page that was just `loaded`, the browser has the focus.
 */
export async function disorderOf(page: Page, loaded = false): Promise<string[]> {
  const own = await page.evaluate((loaded) => {
    const faults: string[] = []
    const headings = [...document.querySelectorAll<HTMLElement>('h1')].filter((each) => each.checkVisibility())
    if (headings.length !== 1) faults.push(`${headings.length} main headings`)
    const heading = headings[0]?.textContent ?? ''
    if (!document.title.startsWith(heading)) faults.push(`titled “${document.title}” under the heading “${heading}”`)
    const { scrollWidth } = document.documentElement
    if (scrollWidth > window.innerWidth) {
      const over = [...document.querySelectorAll('body *')].filter(
        (each) => each.checkVisibility() && each.getBoundingClientRect().right > window.innerWidth,
      )
      const widest = over.map((each) => each.outerHTML.slice(0, 80)).slice(0, 3)
      faults.push(`scrolls sideways to ${scrollWidth} pixels: ${widest.join(' · ')}`)
    }
    const focused = document.activeElement
    if (focused === null || focused === document.body) return loaded ? faults : [...faults, 'the focus is nowhere']
    if (focused.matches(':focus-visible') && !focused.closest('iframe')) {
      const marks = [focused, focused.closest('label, .ed-search-field')].filter((part) => part !== null)
      const seen = marks.some((part) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part)
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
      })
      if (!seen) faults.push(`a focus that is not seen: ${focused.outerHTML.slice(0, 160)}`)
    }
    return faults
  }, loaded)
  return [...own, ...(await axeViolations(page)), ...(await smallTargets(page)), ...(await germanIn(page))]
}

/** German on a page in English that does not say that it is German, one line each; empty is good. */
async function germanIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const german = /[äöüß„]|\b(und|oder|der|die|das|den|dem|nicht|wird|ist|für|mit|ein|eine|von|zu|im|am)\b/i
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? ''
      const element = node.parentElement
      if (element?.closest('[lang]')?.getAttribute('lang') !== 'en' || !element.checkVisibility()) continue
      if (german.test(words)) found.push(`in German: ${words}`)
    }
    return found
  })
}

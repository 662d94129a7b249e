import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Least width and height of a control in CSS pixels (WCAG 2.2, success criterion 2.5.8). */
const LEAST = 24

/** A scaled drawing is off by the rounding of its scale. */
const ROUNDING = 0.05

/** Every visible control is large enough to hit. */
export async function expectTargets(page: Page): Promise<void> {
  expect(await smallTargets(page), page.url()).toEqual([])
}

/**
 * Visible controls that are too small, one line each; empty is good. A field inside a label counts with its label, since pressing the
 * label presses the field; a link inside a sentence is exempt, as in the norm.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = 'a[href], button, input, select, textarea, summary, [role=option], [role=treeitem], [role=row]'
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((each) => ({ each, box: (each.closest('label') ?? each).getBoundingClientRect() }))
      .filter(({ each, box }) => box.width > 1 && box.height > 1 && !each.closest('p'))
      .filter(({ box }) => box.width < least || box.height < least)
      .map(({ each, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${each.outerHTML.slice(0, 120)}`)
  }, LEAST - ROUNDING)
}

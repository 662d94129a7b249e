import type { Page } from 'playwright-core'
import { expectTargets } from './touch-targets.ts'
import { expectAccessible, picture } from './visit.ts'

/** Judges a state of the workshop at both widths and takes its pictures; the window is wide again afterwards. */
export async function lookAt(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectTargets(page)
    await picture(page, name)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

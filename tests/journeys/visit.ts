import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeViolations } from '../axe.ts'
import { PATIENCE } from '../patience.ts'

export interface VisitOptions {
  readonly width: 390 | 1280 | 1440
  /** Without scripts the pages' own scripts are blocked; axe still needs the engine of the browser. */
  readonly scripts: boolean
}

/** A browser window of its own: German, fresh cookies, one size. */
export async function visit(browser: Browser, { width, scripts }: VisitOptions): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  })
  if (!scripts) await context.route('**/*.js', (route) => route.abort())
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  return page
}

/** No violation of WCAG 2.2 A and AA and of axe's best practices on this page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeViolations(page), `${page.url()} (${await page.title()})`).toEqual([])
}

/** A picture for people to look at, in the folder that CI and editors ignore. */
export async function picture(page: Page, name: string): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 }
  await page.screenshot({ path: `test-results/${name}-${width}.png`, fullPage: true })
}

/** The words a person sees, with every kind of space as a plain one. */
export async function wordsOf(page: Page, part = 'main'): Promise<string> {
  return (await page.locator(part).innerText()).replace(/[\u00a0\u202f]/g, ' ')
}

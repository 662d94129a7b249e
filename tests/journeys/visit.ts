import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

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
  page.setDefaultTimeout(15_000)
  return page
}

/** No violation of WCAG 2.2 A and AA and of axe's best practices on this page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource)
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
    return axe.run()
  })
  const found = results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
  expect(found, `${page.url()} (${await page.title()})`).toEqual([])
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

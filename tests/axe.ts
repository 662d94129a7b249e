import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 at levels A and AA with all below, and what axe calls good practice. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/**
 * What axe finds on a page, one line per violation and element; empty is good. It is evaluated, not loaded by a
 * script tag, so it works under a strict content security policy. It needs scripts to run: to test a page without its
 * own, use `withoutScripts`, not `javaScriptEnabled: false`.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE)
  const results = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    RULES,
  )
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
}

/** Lets no script of the page load; it then is what a browser without JavaScript shows, and axe can still look at it. */
export async function withoutScripts(page: Page): Promise<void> {
  await page.route('**/*.js', (route) => route.abort())
}

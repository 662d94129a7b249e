import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { axeViolations } from './axe.ts'
import { launchBrowser } from './browser.ts'

describe('axe in the browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  }, 60_000)

  afterAll(() => browser?.close())

  async function violations(body: string): Promise<string[]> {
    const page = await browser.newPage()
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`
    const head = `<head><meta charset="utf-8"><title>Hund anmelden</title>${policy}</head>`
    await page.setContent(
      `<!doctype html><html lang="de">${head}<body><main><h1>Hund anmelden</h1>${body}</main></body></html>`,
    )
    const found = await axeViolations(page)
    await page.close()
    return found
  }

  it('finds nothing on a sound page, under a policy that allows no script', async () => {
    expect(await violations('<label>Name <input autocomplete="name"></label>')).toEqual([])
  })

  it('sees an input without a label', async () => {
    expect(await violations('<input>')).toEqual([expect.stringMatching(/^label: /)])
  })
})

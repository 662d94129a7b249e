import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type Product, startProduct } from './product.ts'
import { expectAccessible, picture, visit } from './visit.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  product = await startProduct('2026-03-24T08:00:00.000Z')
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

it.each([390, 1280] as const)('the reference of the interface can be read by everybody at %i px', async (width) => {
  const page = await visit(browser, { width, scripts: false })
  await page.goto(`${product.address}/api/docs`)
  await expectAccessible(page)
  await picture(page, 'reference')
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await page.getByRole('link', { name: 'English' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('API reference')
  await page.goto(`${product.address}/problems/LZ-4001`)
  await expectAccessible(page)
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type Product, startProduct } from './product.ts'

/** The day on which the modelling journeys begin: before the turn of the year that their change waits for. */
export const MODELLING_DAY = '2026-12-10T10:00:00.000Z'

export interface House {
  readonly product: Product
  readonly browser: Browser
}

/**
 * The product at an instant (UTC) and a browser, for all tests of a file. Both are there in its tests and hooks.
 * `prepare` works on the data folder before the first start.
 */
export function openHouse(now: string, prepare?: (dataFolder: string) => Promise<void>): House {
  let product: Product
  let browser: Browser
  beforeAll(async () => {
    product = await startProduct(now, prepare)
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })
  return {
    get product() {
      return product
    },
    get browser() {
      return browser
    },
  }
}

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import {
  APPROVAL_STATES,
  type EditorState,
  FLOW_STATES,
  PART_STATES,
  PROPOSAL_STATES,
  UNCHANGED_STATES,
} from './editor-states.ts'
import { signIn } from './modelling.ts'
import { disorderOf } from './orderly.ts'
import { type Product, startProduct } from './product.ts'
import { picture } from './visit.ts'

const WIDTHS = [1280, 390] as const

const products = new Map<number, Product>()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  for (const width of WIDTHS) products.set(width, await startProduct('2026-12-10T10:00:00.000Z'))
})
afterAll(async () => {
  await browser?.close()
  for (const product of products.values()) await product.stop()
})

/** Goes through the states and says what is wrong in each; what is in order is not in the answer. */
async function walk(page: Page, states: readonly EditorState[]): Promise<Record<string, string[]>> {
  await page.goto(new URL('/werkstatt', page.url()).href)
  const faults: Record<string, string[]> = {}
  for (const state of states) {
    try {
      await state.reach(page)
    } catch (e) {
      faults[state.name] = [`REACH ${String(e).slice(0, 500)}`]
      await picture(page, `FAIL-editor-state-${state.name}`)
      return faults
    }
    await picture(page, `editor-state-${state.name}`)
    const own = await disorderOf(page)
    if (own.length > 0) faults[state.name] = own
  }
  return faults
}

describe.concurrent.each(WIDTHS)('at %i pixels every state of the workshop is orderly', (width) => {
  it('for who models and for who approves', async () => {
    const product = products.get(width) as Product
    const page = await signIn(browser, product, 'jana.kraft', '/werkstatt')
    await page.setViewportSize({ width, height: width < 640 ? 844 : 900 })
    for (const states of [UNCHANGED_STATES, FLOW_STATES, PART_STATES, PROPOSAL_STATES]) console.log(width, JSON.stringify(await walk(page, states),null,1))
    const approver = await signIn(browser, product, 'murat.aydin', '/werkstatt')
    await approver.setViewportSize({ width, height: width < 640 ? 844 : 900 })
    console.log(width, JSON.stringify(await walk(approver, APPROVAL_STATES),null,1))
  })
})

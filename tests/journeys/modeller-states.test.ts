import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { signIn } from './modelling.ts'
import { disorderOf } from './orderly.ts'
import { type Product, startProduct } from './product.ts'
import { APPROVAL_STATES } from './states/approval.ts'
import { EMPTY_STATES } from './states/empty.ts'
import { ENGLISH_STATES } from './states/english.ts'
import { FAILURE_STATES } from './states/failures.ts'
import { FLOW_STATES } from './states/flow.ts'
import { PART_STATES } from './states/parts.ts'
import { PROPOSAL_STATES } from './states/proposal.ts'
import { UNCHANGED_STATES } from './states/unchanged.ts'
import type { EditorState } from './states/state.ts'
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

/** Goes through the states and says what is wrong in which; nothing of those in order. */
async function walk(page: Page, states: readonly EditorState[]): Promise<Record<string, string[]>> {
  await page.goto(new URL('/werkstatt?lang=de', page.url()).href)
  const faults: Record<string, string[]> = {}
  for (const { name, reach, loaded } of states) {
    await reach(page).catch((cause) => {
      throw new Error(`The state “${name}” was not reached.`, { cause })
    })
    await picture(page, `editor-state-${name}`)
    const found = await disorderOf(page, loaded)
    if (found.length > 0) faults[name] = found
  }
  return faults
}

describe.concurrent.each(WIDTHS)('at %i pixels every state of the workshop is in order', (width) => {
  const signInAt = async (user: 'jana.kraft' | 'murat.aydin') => {
    const page = await signIn(browser, products.get(width) as Product, user, '/werkstatt')
    await page.setViewportSize({ width, height: width < 640 ? 844 : 900 })
    return page
  }

  // More than sixty states at two widths, with axe on each: a busy machine takes its time.
  it('for the person who models and the one who approves', { timeout: 600_000 }, async () => {
    const modeller = await signInAt('jana.kraft')
    const approver = await signInAt('murat.aydin')
    const walks = [
      [modeller, UNCHANGED_STATES],
      [modeller, FLOW_STATES],
      [modeller, PART_STATES],
      [modeller, PROPOSAL_STATES],
      [approver, APPROVAL_STATES],
      [modeller, FAILURE_STATES],
      [modeller, width === 1280 ? ENGLISH_STATES : []],
      [modeller, EMPTY_STATES],
    ] as const
    const faults: Record<string, string[]> = {}
    for (const [page, states] of walks) Object.assign(faults, await walk(page, states))
    expect(faults).toEqual({})
    for (const page of [modeller, approver]) await page.context().close()
  })
})

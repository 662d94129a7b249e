import { expect, it } from 'vitest'
import { openHouse } from './house.ts'
import { expectAccessible, picture, visit } from './visit.ts'

const house = openHouse('2026-03-24T08:00:00.000Z')

it.each([390, 1280] as const)('the reference of the interface can be read by everybody at %i px', async (width) => {
  const page = await visit(house.browser, { width, scripts: false })
  await page.goto(`${house.product.address}/api/docs`)
  await expectAccessible(page)
  await picture(page, 'reference')
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await page.getByRole('link', { name: 'English' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('API reference')
  await page.goto(`${house.product.address}/problems/LZ-4001`)
  await expectAccessible(page)
})

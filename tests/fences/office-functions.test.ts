import { expect, it } from 'vitest'
import { officePage } from '../../tools/office-page.ts'
import { readTracked } from './tracked-files.ts'

it('docs/office-functions.md says what the functions say of themselves', () => {
  expect(readTracked('docs/office-functions.md'), 'run `npm run docs`').toBe(officePage())
})

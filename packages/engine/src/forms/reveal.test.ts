import { describe, expect, it } from 'vitest'
import type { Page } from '../definition/form.ts'
import { DEFINITION } from './dog-registration.fixture.ts'
import { placedFields } from './placed-field.ts'
import { revealOf } from './reveal.ts'

const pages = DEFINITION.forms[0]?.pages ?? []
const page = (key: string): Page =>
  pages.find((candidate) => candidate.key === key) ?? { key, title: { de: '-', en: '-' }, groups: [] }
const owner = placedFields(DEFINITION, page('p_owner'))
const reason = placedFields(DEFINITION, page('p_reason'))
const danger = placedFields(DEFINITION, page('p_danger'), 'i1')

describe('a condition that names an option of the page', () => {
  it.each([
    ['applicant.hasOtherAddress = true', 'yes'],
    ['applicant.hasOtherAddress', 'yes'],
    [' applicant . hasOtherAddress=false ', 'no'],
  ])('%s', (condition, option) => {
    expect(revealOf(condition, owner)).toEqual({ path: 'applicant/hasOtherAddress', option })
  })

  it('of a choice, or of its words for "other"', () => {
    expect(revealOf('reason = "o_move"', reason)).toEqual({ path: 'reason', option: 'o_move' })
    expect(revealOf('reason = "other"', reason)).toEqual({ path: 'reason', option: 'other' })
  })

  it('of an item', () => {
    expect(revealOf('dangerous', danger)).toEqual({ path: 'dogs/i1/dangerous', option: 'yes' })
  })
})

describe('any other condition reveals nothing on the page', () => {
  it.each([
    undefined,
    'reason = "o_none"',
    'reason',
    'reason != "o_move"',
    'reason = "o_move" or true',
    'not(dangerous)',
    'dangerous = true',
    'hasOtherAddress = true',
    'applicant.givenName',
    '',
  ])('%s', (condition) => {
    expect(revealOf(condition, [...owner, ...reason])).toBeNull()
  })
})

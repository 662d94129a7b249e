import { describe, expect, it } from 'vitest'
import { DEFINITION } from './dog-registration.fixture.ts'
import { buildPath, fieldAt, parsePath, pathOfField } from './entry-path.ts'

describe('entry path', () => {
  it.each(['remarks', 'applicant/givenName', 'dogs/i1/birthDate', 'dogs/i120/birthDate'])(
    '%s leads to a field',
    (text) => {
      const path = parsePath(text)
      expect(path === null ? null : buildPath(path)).toBe(text)
      expect(fieldAt(DEFINITION, text)?.key).toBe(text.split('/').at(-1))
    },
  )

  it.each([
    '',
    '/',
    'a/',
    '/a',
    'a//b',
    'dogs/x1/name',
    'dogs/i0/name',
    'dogs/i01/name',
    'a/i1/b/c',
    '__proto__',
    'a b',
    'é',
    'a'.repeat(201),
  ])('%j is none', (text) => {
    expect(parsePath(text)).toBeNull()
  })

  it.each([
    'dogs',
    'givenName',
    'applicant/remarks',
    'applicant',
    'dogs/i1',
    'dogs/i1/none',
    'constructor',
    'constructor/name',
    'toString/i1/name',
  ])('%s leads nowhere in this definition', (text) => {
    expect(fieldAt(DEFINITION, text)).toBeNull()
  })

  it('of a field names its party', () => {
    expect(DEFINITION.fields.filter((field) => field.items === undefined).map(pathOfField)).toEqual([
      ...['applicant/givenName', 'applicant/familyName', 'applicant/email', 'applicant/hasOtherAddress'],
      ...['applicant/otherAddress', 'reason', 'formerTown', 'remarks'],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { mayShip, shippedPackages } from '../../tools/licences.ts'
import { ROOT, readTracked, trackedFiles } from './tracked-files.ts'

describe('licences', () => {
  it('let everything ship that the packages need', () => {
    const shipped = shippedPackages(ROOT)
    expect(shipped.length).toBeGreaterThan(30)
    expect(shipped.filter(({ licence }) => !mayShip(licence))).toEqual([])
  })

  it('refuse what binds the whole product, and what names none', () => {
    expect(['GPL-3.0-only', 'AGPL-3.0', 'SSPL-1.0', 'none named', 'MIT AND GPL-2.0'].filter(mayShip)).toEqual([])
    expect(['MIT', '(MIT OR GPL-3.0)', 'MIT AND OFL-1.1'].filter(mayShip)).toHaveLength(3)
  })

  it('name Apache-2.0 in the LICENSE and in every package', () => {
    expect(readTracked('LICENSE')).toContain('Apache License')
    const files = trackedFiles().filter((path) => /^(packages\/[^/]+\/)?package\.json$/.test(path))
    expect(files.filter((path) => JSON.parse(readTracked(path)).license !== 'Apache-2.0')).toEqual([])
  })
})

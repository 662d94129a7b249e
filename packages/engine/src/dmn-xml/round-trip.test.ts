import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalXml } from './canonical-xml.fixture.ts'
import { everything } from './everything.fixture.ts'
import { readDmn } from './read-dmn.ts'
import { writeDmn } from './write-dmn.ts'

async function written(xml: string) {
  const read = await readDmn(xml)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const again = await writeDmn(read.value)
  const second = await readDmn(again)
  if (!second.ok) throw new Error(JSON.stringify(second.problems))
  return { first: read.value, again, second: second.value }
}

describe('a DMN file that is read and written', () => {
  it.each(['1.2', '1.3', '1.4', '1.5'] as const)('keeps everything in version %s', async (version) => {
    const xml = everything(version)
    const { first, again, second } = await written(xml)
    expect(first.version).toBe(version)
    expect(canonicalXml(again)).toBe(canonicalXml(xml))
    expect(second.model).toEqual(first.model)
  })

  it('keeps prefixes of the author’s choice', async () => {
    const xml = everything('1.5')
      .replaceAll(/<(\/?)(?=[a-z][A-Za-z]*[\s>/])/g, '<$1semantic:')
      .replace('xmlns=', 'xmlns:semantic=')
    const { again } = await written(xml)
    expect(again).toContain('<semantic:decision ')
    expect(canonicalXml(again)).toBe(canonicalXml(everything('1.5')))
  })

  const suite = process.env['DMN_SUITE'] ?? join(import.meta.dirname, '../../../../../shared/suites/dmn-tck')
  const there = existsSync(suite)
  it.skipIf(!there)(
    `keeps everything of the public suite${there ? '' : ' (skipped: its folder is absent)'}`,
    async () => {
      const files = globSync('**/*.dmn', { cwd: suite })
      expect(files.length).toBeGreaterThan(0)
      for (const file of files) {
        const xml = readFileSync(join(suite, file), 'utf8')
        const { first, again, second } = await written(xml)
        expect(canonicalXml(again), file).toBe(canonicalXml(xml))
        expect(second.model, file).toEqual(first.model)
      }
    },
  )
})

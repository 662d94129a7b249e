import { describe, expect, it } from 'vitest'
import { DATABASES, withDatabaseOf } from './databases.fixture.ts'

const NOW = '2026-03-01T12:00:00.000Z'
const begun = { process: 'hundesteuer', definition: 'd'.repeat(64), language: 'de', data: { name: 'Bello' } } as const
const unknown = { ok: false, problems: [{ name: 'draft-unknown' }] }

describe.each(DATABASES)('drafts on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('come back by id and by the code for people, however it is typed', () =>
    withDatabase(async (database) => {
      const { drafts } = database.tenant('musterstadt')
      const draft = await drafts.begin(begun, NOW)
      expect(draft.resumeCode).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{4}-[ACDEFGHJKMNPQRTUVWXY34679]{4}$/)
      expect(await drafts.get(draft.id)).toEqual(draft)
      expect(await drafts.byResumeCode(` ${draft.resumeCode.toLowerCase().replace('-', ' ')}`)).toEqual(draft)
      const elsewhere = database.tenant('nebenstadt').drafts
      expect([await elsewhere.get(draft.id), await elsewhere.byResumeCode(draft.resumeCode)]).toEqual([null, null])
    }))

  it('are saved on the revision that the page showed, or not at all', () =>
    withDatabase(async (database) => {
      const { drafts } = database.tenant('musterstadt')
      const { id } = await drafts.begin(begun, NOW)
      const both = await Promise.all([
        drafts.save(id, { data: 'first' }, 1, NOW),
        drafts.save(id, { data: 'second' }, 1, NOW),
      ])
      expect(both).toMatchObject([
        { ok: true, value: { data: 'first', revision: 2 } },
        { ok: false, problems: [{ name: 'draft-stale' }] },
      ])
      expect((await drafts.get(id))?.data).toBe('first')
      expect(await drafts.save('no-such-draft', { data: 1 }, 1, NOW)).toMatchObject(unknown)
    }))

  it('keep only the case once they are sent', () =>
    withDatabase(async (database) => {
      const { drafts } = database.tenant('musterstadt')
      const { id, resumeCode } = await drafts.begin(begun, NOW)
      const sent = { caseId: 'case-1', caseNumber: 'HST-2026-00001', access: 'reference' }
      const marked = await drafts.markSent(id, sent, NOW)
      expect(marked).toMatchObject({ ok: true, value: { data: null, sent } })
      expect(await drafts.markSent(id, { ...sent, caseId: 'case-2' }, NOW)).toEqual(marked)
      expect(await drafts.byResumeCode(resumeCode)).toBe(null)
      expect(await drafts.save(id, { data: 1 }, 2, NOW)).toMatchObject(unknown)
    }))

  it('are destroyed 30 days after the last edit, with their keys (§ 8a OZG)', () =>
    withDatabase(async (database, disk) => {
      const { drafts } = database.tenant('musterstadt')
      const old = await drafts.begin(begun, NOW)
      const edited = await drafts.begin(begun, NOW)
      await drafts.save(edited.id, { data: 'edited' }, 1, '2026-03-20T12:00:00.000Z')
      expect(await drafts.purge('2026-03-31T12:00:00.000Z')).toBe(0)
      expect(await drafts.purge('2026-03-31T12:00:00.001Z')).toBe(1)
      expect(await drafts.get(old.id)).toBe(null)
      expect((await drafts.get(edited.id))?.data).toBe('edited')
      await drafts.remove(edited.id)
      expect(await drafts.get(edited.id)).toBe(null)
      expect(await disk.finds(old.id)).toBe(false)
    }))
})

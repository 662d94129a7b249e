import { problemText } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import type { Database } from './database.ts'
import type { ModelContent } from './modelling.ts'
import { DATABASES, withDatabaseOf } from './databases.fixture.ts'

const NOW = '2026-03-24T08:00:00.000Z'
const at = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString()
const BASE = 'a'.repeat(64)
const content = (de: string): ModelContent => ({ definition: { key: 'hundesteuer', names: { de } }, revisions: [] })

/** Two modellers, and a draft that the first one began. */
async function begun(database: Database) {
  const { modelDrafts, users } = database.tenant('musterstadt')
  const add = async (displayName: string) => {
    const signInName = displayName.replace(' ', '.')
    const added = await users.add(
      { signInName, displayName, roles: ['modeller'], demo: false, password: 'long enough 1' },
      NOW,
    )
    if (!added.ok) throw new Error('not added')
    return added.value.id
  }
  const [jana, kim] = [await add('Jana Kraft'), await add('Kim Sommer')]
  const draft = await modelDrafts.open(
    'hundesteuer',
    { base: BASE, content: content('A'), contributors: [] },
    jana,
    NOW,
  )
  const token = async (by: string, reason: string | null, now: string) => {
    const locked = await modelDrafts.lock(draft.id, by, reason, now)
    if (!locked.ok) throw new Error(locked.problems.map((problem) => problemText(problem, 'de')).join())
    return locked.value.token
  }
  return { modelDrafts, draft, jana, kim, token }
}

describe.each(DATABASES)('two modellers on one draft on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('see each other; the second one takes over with a reason, and nothing is lost', () =>
    withDatabase(async (database) => {
      const { modelDrafts, draft, jana, kim, token } = await begun(database)
      const first = await token(jana, null, NOW)
      const refused = await modelDrafts.lock(draft.id, kim, null, at(10))
      expect(refused.ok ? '' : problemText(refused.problems[0] ?? { name: 'incident' }, 'de')).toBe(
        'Jana Kraft arbeitet seit 24.03.2026, 09:00 Uhr an diesem Entwurf. Sie können ihn ansehen oder mit einem Grund übernehmen.',
      )
      const second = await token(kim, 'Eilt wegen der Satzung', at(20))
      const seen = await modelDrafts.seen(draft.id, jana, first, at(21))
      expect(seen).toMatchObject({ ok: true, value: { mine: false, lock: { user: kim, since: at(20) } } })
      expect(seen.ok && seen.value.present.map(({ user }) => user).sort()).toEqual([jana, kim].sort())

      const late = await modelDrafts.save(
        draft.id,
        content('B'),
        { expectedRevision: 1, token: first, by: jana },
        at(22),
      )
      const [lost] = late.ok ? [] : late.problems
      expect(lost?.name).toBe('model-draft-lock-lost')
      expect(problemText(lost ?? { name: 'incident' }, 'de')).toBe(
        'Kim Sommer hat den Entwurf übernommen (24.03.2026, 09:00 Uhr). Grund: Eilt wegen der Satzung. Ihre Fassung ist als Kopie gesichert.',
      )
      const saved = await modelDrafts.save(
        draft.id,
        content('C'),
        { expectedRevision: 1, token: second, by: kim },
        at(23),
      )
      expect(saved).toMatchObject({ ok: true, value: { revision: 2, updatedBy: kim, contributors: [kim] } })
      expect(await modelDrafts.copies(draft.id, jana)).toMatchObject([{ why: 'lock-lost', content: content('B') }])
      expect(await modelDrafts.copies(draft.id, kim)).toEqual([])
      expect((await modelDrafts.get(draft.id))?.content).toEqual(content('C'))
    }))

  it.each([
    ['Jana ist im Urlaub', 'Grund: Jana ist im Urlaub. Ihre Fassung'],
    ['Jana ist im Urlaub. ', 'Grund: Jana ist im Urlaub. Ihre Fassung'],
    ['Ist das nicht dringend?', 'Grund: Ist das nicht dringend? Ihre Fassung'],
  ])('read the reason „%s“ with one mark at its end', (reason, words) =>
    withDatabase(async (database) => {
      const { modelDrafts, draft, jana, kim, token } = await begun(database)
      const first = await token(jana, null, NOW)
      await token(kim, reason, at(20))
      const holding = { expectedRevision: 1, token: first, by: jana }
      const late = await modelDrafts.save(draft.id, content('B'), holding, at(22))
      expect(late.ok ? '' : problemText(late.problems[0] ?? { name: 'incident' }, 'de')).toContain(words)
    }),
  )

  it('cannot write with the token of the other', () =>
    withDatabase(async (database) => {
      const { modelDrafts, draft, jana, kim, token } = await begun(database)
      const first = await token(jana, null, NOW)
      const stolen = await modelDrafts.save(
        draft.id,
        content('B'),
        { expectedRevision: 1, token: first, by: kim },
        at(1),
      )
      expect(stolen).toMatchObject({ ok: false, problems: [{ name: 'model-draft-locked' }] })
    }))

  it('lose the lock by silence only when somebody wants it', () =>
    withDatabase(async (database) => {
      const { modelDrafts, draft, jana, kim, token } = await begun(database)
      const first = await token(jana, null, NOW)
      const save = (de: string, expectedRevision: number, now: string) =>
        modelDrafts.save(draft.id, content(de), { expectedRevision, token: first, by: jana }, now)
      expect(await save('B', 1, at(3600))).toMatchObject({ ok: true, value: { revision: 2 } })
      await token(kim, null, at(3600 + 121))
      const late = await save('C', 2, at(3600 + 122))
      expect(late.ok ? '' : problemText(late.problems[0] ?? { name: 'incident' }, 'de')).toContain(
        'Zwei Minuten lang nichts gehört',
      )
      expect(await modelDrafts.copies(draft.id, jana)).toMatchObject([
        { why: 'lock-lost', baseRevision: 2, content: content('C') },
      ])
    }))
})

describe.each(DATABASES)('a stale save on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('is refused with who saved, oneself too; both versions stay', () =>
    withDatabase(async (database) => {
      const { modelDrafts, draft, jana, token } = await begun(database)
      const lock = await token(jana, null, NOW)
      const save = (de: string) =>
        modelDrafts.save(draft.id, content(de), { expectedRevision: 1, token: lock, by: jana }, NOW)
      const both = await Promise.all([save('B'), save('C')])
      // Which of the two comes first is the database's affair.
      const [won, lost] = both[0]?.ok ? (['B', 'C'] as const) : (['C', 'B'] as const)
      const [saved, refused] = won === 'B' ? both : [both[1], both[0]]
      expect(saved).toMatchObject({ ok: true, value: { revision: 2 } })
      expect(refused).toMatchObject({
        ok: false,
        problems: [{ name: 'model-draft-own-save', values: { revision: '2' } }],
      })
      expect((await modelDrafts.get(draft.id))?.content).toEqual(content(won))
      expect(await modelDrafts.copies(draft.id, jana)).toMatchObject([
        { why: 'stale', owner: jana, other: jana, baseRevision: 1, content: content(lost) },
      ])
    }))

  it('names the other person who saved', () =>
    withDatabase(async (database) => {
      const { modelDrafts, draft, jana, kim, token } = await begun(database)
      const first = { expectedRevision: 1, token: await token(jana, null, NOW), by: jana }
      await modelDrafts.save(draft.id, content('B'), first, NOW)
      const second = { expectedRevision: 1, token: await token(kim, 'Eilt', NOW), by: kim }
      expect(await modelDrafts.save(draft.id, content('C'), second, NOW)).toMatchObject({
        ok: false,
        problems: [{ name: 'model-draft-stale', values: { who: 'Jana Kraft', revision: '2' } }],
      })
      // Over what she has seen by now: that stays as a copy of who wrote it, for everybody who could read it.
      const over = { ...second, expectedRevision: 2, over: true }
      expect(await modelDrafts.save(draft.id, content('C'), over, at(60))).toMatchObject({ ok: true })
      const copy = { why: 'overwritten', owner: jana, other: kim, baseRevision: 2, content: content('B') }
      expect(await modelDrafts.copies(draft.id, jana)).toMatchObject([copy])
      expect(await modelDrafts.copies(draft.id, kim)).toMatchObject([copy, { why: 'stale', owner: kim, other: jana }])
    }))
})

describe.each(DATABASES)('a person with two windows on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('is told that it is she herself, and gets the lock without a reason', () =>
    withDatabase(async (database) => {
      const { modelDrafts, draft, jana, token } = await begun(database)
      const first = await token(jana, null, NOW)
      await token(jana, null, at(10))
      const holding = { expectedRevision: 1, token: first, by: jana }
      const late = await modelDrafts.save(draft.id, content('B'), holding, at(20))
      expect(late).toMatchObject({ ok: false, problems: [{ name: 'model-draft-own-window' }] })
      expect(await modelDrafts.copies(draft.id, jana)).toMatchObject([{ why: 'lock-lost', owner: jana, other: jana }])
      const again = { ...holding, token: await token(jana, null, at(30)) }
      expect(await modelDrafts.save(draft.id, content('B'), again, at(31))).toMatchObject({ ok: true })
    }))
})

describe.each(DATABASES)('copies on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('are forgotten after 30 days, as they say', () =>
    withDatabase(async (database) => {
      const { modelDrafts, draft, jana, kim, token } = await begun(database)
      const holding = { expectedRevision: 1, token: await token(jana, null, NOW), by: jana }
      await token(kim, 'Eilt', NOW)
      await modelDrafts.save(draft.id, content('B'), holding, NOW)
      const [copy] = await modelDrafts.copies(draft.id, jana)
      expect(copy).toMatchObject({ reason: 'Eilt', deletedAt: '2026-04-23T08:00:00.000Z' })
      expect(await modelDrafts.countCopies(draft.id, jana)).toBe(1)
      expect(await modelDrafts.countCopies(draft.id, kim)).toBe(0)
      expect(await modelDrafts.purgeCopies('2026-04-23T07:59:59.999Z')).toBe(0)
      expect(await modelDrafts.purgeCopies('2026-04-23T08:00:00.000Z')).toBe(1)
      expect(await modelDrafts.copies(draft.id, jana)).toEqual([])
    }))
})

describe.each(DATABASES)('drafts on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('belong to their tenant', () =>
    withDatabase(async (database) => {
      const { draft } = await begun(database)
      const { modelDrafts } = database.tenant('nebenstadt')
      expect(await modelDrafts.get(draft.id)).toBe(null)
      expect(await modelDrafts.lock(draft.id, 'u1', null, NOW)).toMatchObject({
        problems: [{ name: 'model-draft-unknown' }],
      })
    }))

  it('keep no token', () =>
    withDatabase(async (database, disk) => {
      const { draft, jana, token } = await begun(database)
      const lock = await token(jana, null, NOW)
      const rows = await disk.run('SELECT * FROM model_drafts WHERE id = ?', draft.id)
      expect(rows).toHaveLength(1)
      expect(JSON.stringify(rows)).not.toContain(lock)
    }))
})

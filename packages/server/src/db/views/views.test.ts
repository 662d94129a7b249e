import type { Fact, FactBodies } from '@laufzettel/engine'
import { answer, fact, started, starting, submission } from '@laufzettel/engine/testing'
import { describe, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import { DATABASES, type Disk, withDatabaseOf } from '../databases.fixture.ts'
import { VIEWS } from './index.ts'

const TENANT = 'musterstadt'

const startOf = (number: string): Fact =>
  fact('case.started', {
    ...(started(number) as Extract<Fact, { type: 'case.started' }>).body,
    parties: { p1: { party: 'applicant', access: `reference-${number}` } },
  })
const opened = (item: string, role: string, due: string | null): Fact =>
  fact('work.opened', { item, token: 't1', step: 's_check', role, due })
const asked = (question: string, due: string): Fact =>
  fact('question.opened', { question, token: 't1', step: 's_ask', due, party: 'p1' })
const timer = (id: string, due: string): Fact => fact('timer.set', { timer: id, token: 't1', step: 's_remind', due })
const awaited = (subscription: string, name: string, key: string | null): Fact =>
  fact('subscription.opened', { subscription, kind: 'message', name, key, token: 't1', scope: 's0', step: 's_wait' })
const issued = (letter: string): Fact =>
  fact('letter.issued', { letter, template: 'notice', token: 't1', step: 's_letter', party: 'p1' })
const rendered = (letter: string): Fact =>
  fact('letter.rendered', { letter, document: `d-${letter}`, hash: 'a'.repeat(64), bytes: 10 })
const posted = (letter: string, on: string): Fact =>
  fact('letter.posted', { letter, on, notified: null, remedyUntil: null } as FactBodies['letter.posted'])

/** Two cases in some commands: work, a question whose reminder fired, letters. */
async function fill(database: Database): Promise<void> {
  const { journal } = database
  let key = 0
  const give = async (caseId: string, ...facts: Fact[]) => {
    key += 1
    const start = facts[0]?.type === 'case.started'
    const given = (start ? starting : submission)(`k${key}`, { caseId })
    const result = await journal.submit(given, answer(caseId, facts))
    expect(result.ok).toBe(true)
  }
  await give(
    'case-1',
    startOf('HST-2026-00001'),
    opened('w1', 'caseWorker', '2026-03-05'),
    opened('w2', 'postRoom', null),
  )
  await give('case-2', startOf('HST-2026-00002'), opened('w1', 'caseWorker', '2026-03-04'))
  await give('case-1', fact('work.done', { item: 'w1', outcome: 'ask' }), asked('q1', '2026-03-20'))
  await give('case-1', awaited('a1', 'opinion', 'A-7'), awaited('a2', 'stop', null))
  await give('case-1', timer('x1', '2026-04-03T22:00:00.000Z'), timer('x2', '2026-05-03T22:00:00.000Z'))
  await give('case-2', asked('q1', '2026-03-10'), issued('l1'), rendered('l1'), issued('l2'))
  await give('case-1', fact('timer.fired', { timer: 'x1' }), issued('l1'), rendered('l1'))
  await give('case-2', fact('question.answered', { question: 'q1' }), posted('l1', '2026-03-12'))
}

/** Every row of every view. */
async function rows(disk: Disk): Promise<Record<string, readonly unknown[]>> {
  const all: Record<string, readonly unknown[]> = {}
  for (const { table, key } of VIEWS) {
    const order = ['tenant', 'case_id', ...key].join(', ')
    all[table] = await disk.run(`SELECT * FROM ${table} ORDER BY ${order}`)
  }
  return all
}

describe.each(DATABASES)('views on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('built anew from the states are what the commands wrote one by one', () =>
    withDatabase(async (database, disk) => {
      await fill(database)
      const written = await rows(disk)
      expect(Object.values(written).every((table) => table.length > 0)).toBe(true)
      expect(await database.tenant(TENANT).cases.rebuildViews()).toBe(2)
      expect(await rows(disk)).toEqual(written)
    }))

  it('list the open work of the roles asked for, the nearest day first', () =>
    withDatabase(async (database) => {
      await fill(database)
      const { workItems } = database.tenant(TENANT)
      const listed = async (filter: Parameters<typeof workItems.list>[0]) =>
        (await workItems.list(filter)).map(({ caseNumber, item }) => `${caseNumber}/${item}`)
      expect(await listed({ limit: 10 })).toEqual(['HST-2026-00002/w1', 'HST-2026-00001/w2'])
      expect(await listed({ limit: 10, roles: ['caseWorker'] })).toEqual(['HST-2026-00002/w1'])
      expect(await listed({ limit: 10, roles: [] })).toEqual([])
      expect(await listed({ limit: 1, offset: 1 })).toEqual(['HST-2026-00001/w2'])
      expect(await listed({ limit: 10, caseId: 'case-1' })).toEqual(['HST-2026-00001/w2'])
      const [row] = await workItems.list({ limit: 1 })
      expect(row).toMatchObject({ title: { de: 's_check', en: 's_check' }, due: '2026-03-04', partyName: 'p1' })
    }))

  it('list questions without an answer and whether a reminder went out', () =>
    withDatabase(async (database) => {
      await fill(database)
      const waiting = await database.tenant(TENANT).waiting.list({ limit: 10 })
      expect(waiting).toMatchObject([{ caseId: 'case-1', question: 'q1', due: '2026-03-20', reminded: true }])
    }))

  it('list letters for the post and those posted', () =>
    withDatabase(async (database) => {
      await fill(database)
      const { letters } = database.tenant(TENANT)
      const toPost = await letters.list({ limit: 10, status: 'waiting' })
      expect(toPost).toMatchObject([{ caseId: 'case-1', letter: 'l1', document: 'd-l1', postedOn: null }])
      const gone = await letters.list({ limit: 10, status: 'posted' })
      expect(gone).toMatchObject([{ caseId: 'case-2', letter: 'l1', postedOn: '2026-03-12' }])
    }))

  it('find cases by words, number and reference, and count them', () =>
    withDatabase(async (database) => {
      await fill(database)
      const { cases, access } = database.tenant(TENANT)
      const found = async (search: string) => (await cases.search(search, { limit: 10 })).map(({ caseId }) => caseId)
      expect(await found('hst-2026-00002')).toEqual(['case-2'])
      expect(await found('2026 hst')).toEqual(['case-1', 'case-2'])
      expect(await found('0002')).toEqual([])
      expect(await found('00002 p1')).toEqual(['case-2'])
      expect(await found('%')).toEqual([])
      expect(await found('hst\u{10ffff}')).toEqual([])
      expect((await cases.byNumber('HST-2026-00001'))?.caseId).toBe('case-1')
      expect(await access.find('reference-HST-2026-00002')).toEqual({ caseId: 'case-2', party: 'p1' })
      expect(await access.find('reference')).toBe(null)
      expect(await cases.counts('2026-03-05')).toEqual({
        openWorkItems: 2,
        overdueWorkItems: 1,
        waiting: 1,
        lettersToPost: 1,
        incidents: 0,
      })
    }))

  it('show nothing to another tenant', () =>
    withDatabase(async (database) => {
      await fill(database)
      const other = database.tenant('nebenstadt')
      const page = { limit: 200 }
      const seen = await Promise.all([
        other.cases.list(page),
        other.workItems.list(page),
        other.waiting.list(page),
        other.letters.list({ ...page, status: 'waiting' }),
        other.letters.list({ ...page, status: 'posted' }),
      ])
      expect(seen).toEqual([[], [], [], [], []])
      expect([await other.cases.get('case-1'), await other.access.find('reference-HST-2026-00001')]).toEqual([
        null,
        null,
      ])
      expect(Object.values(await other.cases.counts('2026-03-05'))).toEqual([0, 0, 0, 0, 0])
    }))

  it('forget a case whose process data is erased', () =>
    withDatabase(async (database, disk) => {
      await fill(database)
      const { cases } = database.tenant(TENANT)
      await cases.erase('case-1', 'process', '2036-01-01T00:00:00.000Z')
      const left = Object.values(await rows(disk)).flat() as { case_id: string }[]
      expect(left.some(({ case_id }) => case_id === 'case-2')).toBe(true)
      expect(left.filter(({ case_id }) => case_id === 'case-1')).toEqual([])
      expect(await disk.finds('HST-2026-00001')).toBe(false)
      expect(await database.journal.verify(TENANT, 'case-1')).toEqual({ ok: true, value: true })
      expect(await cases.erase('no-such-case', 'process', '2036-01-01T00:00:00.000Z')).toMatchObject({ ok: false })
    }))
})

import { describe, expect, it } from 'vitest'
import { DATABASES, withDatabaseOf } from './databases.fixture.ts'

const NOW = '2026-03-01T12:00:00.000Z'
const EVENING = '2026-03-01T20:00:00.000Z'
const erika = {
  signInName: 'erika',
  displayName: 'Erika Muster',
  roles: ['caseWorker'],
  demo: true,
  password: 'Geheim-1',
}

describe.each(DATABASES)('accounts on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('are opened by their password only', () =>
    withDatabase(async (database, disk) => {
      const { users } = database.tenant('musterstadt')
      const added = await users.add(erika, NOW)
      const user = added.ok ? added.value : null
      expect(user).toMatchObject({ signInName: 'erika', roles: ['caseWorker'], demo: true, disabled: false })
      expect(await users.checkPassword('Erika', 'Geheim-1')).toEqual(user)
      expect(await users.checkPassword('erika', 'geheim-1')).toBe(null)
      expect(await users.checkPassword('nobody', 'Geheim-1')).toBe(null)
      expect(await database.tenant('nebenstadt').users.checkPassword('erika', 'Geheim-1')).toBe(null)
      expect(await users.add(erika, NOW)).toMatchObject({ ok: false, problems: [{ name: 'sign-in-name-taken' }] })
      expect(await users.hasDemoUsers()).toBe(true)
      expect([await disk.finds('Geheim'), await disk.finds('erika')]).toEqual([false, true])
    }))

  it('take their sessions with them', () =>
    withDatabase(async (database) => {
      const { users, sessions } = database.tenant('musterstadt')
      const added = await users.add(erika, NOW)
      const id = added.ok ? added.value.id : ''
      const token = await sessions.open(id, NOW, EVENING)
      expect((await sessions.find(token, '2026-03-01T12:05:00.000Z'))?.id).toBe(id)
      expect(await database.tenant('nebenstadt').sessions.find(token, NOW)).toBe(null)
      expect(await sessions.find(token, EVENING)).toBe(null)
      await users.setPassword(id, 'Anderes-2')
      expect(await sessions.find(token, NOW)).toBe(null)
      const second = await sessions.open(id, NOW, EVENING)
      await sessions.close(second)
      expect(await sessions.find(second, NOW)).toBe(null)
      const third = await sessions.open(id, NOW, EVENING)
      await users.disable(id)
      expect(await sessions.find(third, NOW)).toBe(null)
      expect(await users.checkPassword('erika', 'Anderes-2')).toBe(null)
      expect(await users.disable('nobody')).toMatchObject({ ok: false, problems: [{ name: 'user-unknown' }] })
    }))

  it('extend a session that still lasts, within the longest, and never shorten it', () =>
    withDatabase(async (database) => {
      const { users, sessions } = database.tenant('musterstadt')
      const added = await users.add(erika, NOW)
      const later = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
      const end = later(NOW, 10)
      const token = await sessions.open(added.ok ? added.value.id : '', NOW, end)
      await sessions.extend(token, later(NOW, 9), later(NOW, 19), 24)
      expect(await sessions.endOf(token, end)).toBe(later(NOW, 19))
      await sessions.extend(token, later(NOW, 1), later(NOW, 11), 24)
      expect(await sessions.endOf(token, end)).toBe(later(NOW, 19))
      await sessions.extend(token, later(NOW, 18), later(NOW, 28), 24)
      expect(await sessions.endOf(token, end)).toBe(later(NOW, 24))
      await sessions.extend(token, later(NOW, 24), later(NOW, 34), 48)
      expect(await sessions.endOf(token, later(NOW, 24))).toBe(null)
    }))

  it('forget sessions that are over', () =>
    withDatabase(async (database) => {
      const { users, sessions } = database.tenant('musterstadt')
      const added = await users.add(erika, NOW)
      await sessions.open(added.ok ? added.value.id : '', NOW, EVENING)
      expect([await sessions.purge(NOW), await sessions.purge(EVENING)]).toEqual([0, 1])
    }))
})

describe.each(DATABASES)('throttle on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  const patience = { freeTries: 5, longestSeconds: 15 * 60 }
  const after = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString()

  it('lets five tries pass, then doubles the wait up to 15 minutes', () =>
    withDatabase(async (database) => {
      const { throttle } = database.tenant('musterstadt')
      const waits: number[] = []
      let second = 0
      for (let at = 0; at < 17; at += 1) {
        expect(await throttle.attempt('sign-in/erika', patience, after(second))).toBe(0)
        const wait = at < 4 ? 0 : await throttle.attempt('sign-in/erika', patience, after(second))
        waits.push(wait)
        second += wait
      }
      expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
      expect(await throttle.attempt('sign-in/max', patience, after(second))).toBe(0)
      await throttle.succeeded('sign-in/erika')
      expect(await throttle.attempt('sign-in/erika', patience, NOW)).toBe(0)
    }))

  it('counts tries that come at the same time, and forgets after an hour', () =>
    withDatabase(async (database) => {
      const { throttle } = database.tenant('musterstadt')
      const tries = Array.from({ length: 50 }, () => throttle.attempt('sign-in/erika', patience, NOW))
      expect((await Promise.all(tries)).filter((wait) => wait === 0)).toHaveLength(5)
      expect(await throttle.attempt('sign-in/erika', patience, after(3700))).toBe(0)
      expect(await throttle.attempt('sign-in/erika', patience, after(3700))).toBe(0)
    }))

  it('keeps nothing of what it has forgotten', () =>
    withDatabase(async (database) => {
      const { throttle } = database.tenant('musterstadt')
      await throttle.attempt('sign-in/erika', patience, NOW)
      await throttle.attempt('sign-in/max', patience, after(3000))
      expect([await throttle.purge(after(3700)), await throttle.purge(after(3700))]).toEqual([1, 0])
    }))

  it('is as patient as it is told', () =>
    withDatabase(async (database) => {
      const { throttle } = database.tenant('musterstadt')
      const waits: number[] = []
      for (let at = 0; at < 22; at += 1) {
        waits.push(await throttle.attempt('resume/192.0.2.1', { freeTries: 20, longestSeconds: 60 }, NOW))
      }
      expect(waits).toEqual([...Array(20).fill(0), 1, 1])
    }))
})

describe.each(DATABASES)('case numbers on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('count per tenant, prefix and year', () =>
    withDatabase(async (database) => {
      const { caseNumbers } = database.tenant('musterstadt')
      const next = await Promise.all([
        caseNumbers.next('HST', 2026),
        caseNumbers.next('HST', 2026),
        caseNumbers.next('HST', 2027),
      ])
      expect(next).toEqual(['HST-2026-00001', 'HST-2026-00002', 'HST-2027-00001'])
      expect(await database.tenant('nebenstadt').caseNumbers.next('HST', 2026)).toBe('HST-2026-00001')
    }))
})

describe.each(DATABASES)('read log on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('tells who read a case, newest first', () =>
    withDatabase(async (database) => {
      const { readLog } = database.tenant('musterstadt')
      const read = (what: string) => ({ user: 'u_erika', caseId: 'case-1', what, at: NOW })
      await readLog.add(read('case'))
      await readLog.add(read('document/d1'))
      expect(await readLog.list('case-1', { limit: 10 })).toEqual([read('document/d1'), read('case')])
      expect(await database.tenant('nebenstadt').readLog.list('case-1', { limit: 10 })).toEqual([])
    }))
})

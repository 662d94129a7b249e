import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { answer, type Damage, journalSuite, note, started, starting, submission } from '@laufzettel/engine/testing'
import { DATABASES, type Disk, type Place } from './databases.fixture.ts'
import { openTestDatabase } from './test-database.ts'

const folders: string[] = []

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'laufzettel-'))
  folders.push(folder)
  return folder
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** One flipped bit in the middle of what a statement selects. */
const FLIP: Record<Exclude<Damage, 'tail'>, { table: string; column: string; where: string }> = {
  header: { table: 'batches', column: 'header', where: 'number = 2' },
  payload: { table: 'payloads', column: 'sealed', where: 'number = 2' },
  state: { table: 'states', column: 'sealed', where: "class = 'application'" },
}

/** Changes what an open database has stored, as somebody with access to the disk would. */
async function harm(disk: Disk, tenant: string, caseId: string, damage: Damage): Promise<void> {
  if (damage === 'tail') {
    for (const table of ['payloads', 'batches']) {
      await disk.run(`DELETE FROM ${table} WHERE tenant = ? AND case_id = ? AND number = 3`, tenant, caseId)
    }
    return
  }
  const { table, column, where } = FLIP[damage]
  const place = `tenant = ? AND case_id = ? AND ${where}`
  const [row] = await disk.run(`SELECT ${column} AS content FROM ${table} WHERE ${place}`, tenant, caseId)
  const content = row?.content as string | Buffer
  const bytes = Buffer.from(content as string)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  const changed = typeof content === 'string' ? bytes.toString() : bytes
  await disk.run(`UPDATE ${table} SET ${column} = ? WHERE ${place}`, changed, tenant, caseId)
}

const places: Place[] = []
afterAll(() => Promise.all(places.map((place) => place.remove())))

for (const kind of DATABASES) {
  journalSuite(
    kind.name,
    async () => {
      const place = await kind.place()
      places.push(place)
      const database = await place.open()
      return {
        journal: database.journal,
        async reopen() {
          await database.journal.close()
          return (await place.open()).journal
        },
        async erase(tenant, caseId, retentionClass) {
          await database.tenant(tenant).cases.erase(caseId, retentionClass, '2026-03-02T09:00:00.000Z')
        },
        async damage(tenant, caseId, damage) {
          await harm(place, tenant, caseId, damage)
        },
      }
    },
    { describe, it, expect },
  )
}

describe('journal on disk', () => {
  it('keeps no word of a personal fact in the clear, and none at all once its class is erased', async () => {
    const folder = await newFolder()
    const database = await openTestDatabase(folder)
    await database.journal.submit(starting('k0'), answer('case-1', [started(), note('n1', 'Wermutstropfen')]))
    const files = ['laufzettel.sqlite', 'laufzettel.sqlite-wal', 'keys.sqlite', 'keys.sqlite-wal']
    for (const name of files) expect((await readFile(join(folder, name))).includes('Wermut')).toBe(false)
    await database.tenant('musterstadt').cases.erase('case-1', 'application', '2026-03-03T09:00:00.000Z')
    const late = await database.journal.submit(submission('k1'), answer('case-1', [note('n2')]))
    expect(late).toMatchObject({ ok: false, problems: [{ name: 'retention-class-erased' }] })
    await database.close()
  })

  it('keeps no key of a command in the clear, since it may give access', async () => {
    const folder = await newFolder()
    const database = await openTestDatabase(folder)
    await database.journal.submit(starting('draft/very-secret-reference'), answer('case-1', [started()]))
    const draft = await database
      .tenant('musterstadt')
      .drafts.begin({ process: 'p', definition: 'h', language: 'de', data: {} }, '2026-03-02T09:00:00.000Z')
    for (const name of ['laufzettel.sqlite', 'laufzettel.sqlite-wal', 'keys.sqlite', 'keys.sqlite-wal']) {
      const bytes = await readFile(join(folder, name))
      for (const secret of ['very-secret-reference', draft.id, draft.resumeCode]) {
        expect(bytes.includes(secret), `${secret} in ${name}`).toBe(false)
      }
    }
    await database.close()
  })
})

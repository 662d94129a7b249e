import type { Client } from '@laufzettel/api'
import type { ParameterRevision, Tagged } from '@laufzettel/engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, served } from '../../http/served.fixture.ts'
import { readExample } from '../../start/examples.ts'
import { seedProcedure } from '../demo/seed-procedure.ts'

const BUILDING = new URL('../../../../../examples/baugenehmigung/', import.meta.url)
const ANSWERS: Record<string, Tagged> = {
  'applicant/givenName': 'Mehmet',
  'applicant/familyName': 'Şahin',
  'applicant/street': 'Ahornweg 3',
  'applicant/postalCode': '12345',
  'applicant/city': 'Musterstadt',
  project: 'Carport mit Solardach',
  plot: 'Ahornweg 3, 12345 Musterstadt',
  protectedArea: true,
}
const CHECK = { whole: 'o_whole3vk', lacks: 'o_lacks8qm' }

let server: Served
let worker: Client
beforeAll(async () => {
  server = await served({ LAUFZETTEL_LIMIT_WRITE: '10000' })
  worker = await server.as('caseWorker')
  const example = readExample(BUILDING)
  const seeded = await seedProcedure(server.services, example.definition, example.parameters as ParameterRevision[])
  if (!seeded.ok) throw new Error(JSON.stringify(seeded.problems))
})
afterAll(() => server.close())

let count = 0
const key = () => `consulting-${String(++count).padStart(10, '0')}`
async function clock(now: string): Promise<void> {
  const body = JSON.stringify({ now })
  await fetch(`${server.address}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  // Nobody stays signed in for weeks.
  worker = await server.as('caseWorker')
}
async function stateOf(caseId: string) {
  const found = await worker.case({ params: { caseId } })
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  return found.value.state
}
/** A new case whose completeness has been judged. */
async function begun(outcome: string): Promise<{ caseId: string; access: string }> {
  const citizen = await server.as()
  const started = await citizen.startCase({ body: { process: 'baugenehmigung', answers: ANSWERS }, idempotencyKey: key() })
  if (!started.ok) throw new Error(JSON.stringify(started.problem))
  const { caseId, access } = started.value
  const [item = ''] = Object.keys((await stateOf(caseId)).workItems)
  const question = { text: 'Wo ist der Lageplan?', reason: 'Wegen des Abstands.', fields: [] }
  const asks = outcome === CHECK.lacks ? { question } : {}
  const done = await worker.commandCase({ params: { caseId }, body: { command: { type: 'complete', item, outcome, ...asks } }, idempotencyKey: key() })
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return { caseId, access }
}

/** A browser without a script. */
async function desk() {
  const { cookie = '' } = await server.headersOf('caseWorker')
  const get = async (path: string) => {
    const response = await fetch(server.address + path, { headers: { cookie } })
    return { status: response.status, html: await response.text() }
  }
  /** Sends the form of the task that this page shows. */
  const send = async (path: string, typed: Record<string, string>) => {
    const { html } = await get(path)
    const form = html.split('<form').find((part) => part.includes('name="outcome"')) ?? ''
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])
    const action = /action="([^"]+)"/.exec(form)?.[1] ?? ''
    const response = await fetch(server.address + action, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', origin: server.address },
      body: new URLSearchParams({ ...Object.fromEntries(hidden), ...typed }).toString(),
      redirect: 'manual',
    })
    return { status: response.status, html: await response.text() }
  }
  return { get, send }
}
const linkOf = (html: string, party: string) => {
  const [row = ''] = (html.split('<tr').find((part) => part.includes(`>${party}</th>`)) ?? '').split('</tr>')
  return { row, record: /href="([^"]*\/amt\/vorgang\/[^"]+)"/.exec(row)?.[1]?.replaceAll('&amp;', '&') ?? '' }
}
const on = (day: number, month: number) => ({ 'receivedOn.day': String(day), 'receivedOn.month': String(month), 'receivedOn.year': '2026' })

describe('consulting authorities at the desk', () => {
  it('shows who was asked until when and what silence means, and takes the answer of whichever comes first', async () => {
    const { caseId } = await begun(CHECK.whole)
    const { get, send } = await desk()
    const { html } = await get(`/amt/vorgang/${caseId}`)
    expect(linkOf(html, 'Gemeinde (Einvernehmen)').row).toContain('Bei Schweigen gilt die Zustimmung als erteilt.')
    const fire = linkOf(html, 'Brandschutzdienststelle')
    expect(fire.row).toContain('Ohne Antwort geht es nicht weiter.')
    expect((await send(fire.record, { outcome: 'conditions', ...on(25, 3) })).html).toContain('Der Tag des Eingangs liegt in der Zukunft. Heute ist der 24.03.2026.')
    const wrong = await send(fire.record, { outcome: 'conditions', note: 'Zweiter Rettungsweg', ...on(31, 2) })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Schreiben Sie, an welchem Tag die Antwort eingegangen ist.')
    // What was typed is there, for the task that was meant.
    expect(wrong.html).toContain('value="31"')
    expect(wrong.html).toContain('Zweiter Rettungsweg')
    expect(wrong.html).toContain('Stellungnahme: Brandschutzdienststelle')
    expect((await send(fire.record, { outcome: 'conditions', note: 'Zweiter Rettungsweg', ...on(24, 3) })).status).toBe(303)
    const answered = linkOf((await get(`/amt/vorgang/${caseId}`)).html, 'Brandschutzdienststelle')
    expect(answered.row).toContain('Stimmt mit Auflagen zu')
    expect(answered.row).toContain('Zweiter Rettungsweg')
    expect(answered.record).toBe('')
  })

  it('keeps an answer that comes when the case has gone on, as late and without effect', async () => {
    const { caseId } = await begun(CHECK.whole)
    const { get, send } = await desk()
    for (const party of ['Brandschutzdienststelle', 'Gemeinde (Einvernehmen)']) {
      const { record } = linkOf((await get(`/amt/vorgang/${caseId}`)).html, party)
      expect((await send(record, { outcome: 'agreed', ...on(24, 3) })).status).toBe(303)
    }
    await clock('2026-05-04T08:00:00.000Z')
    const later = await desk()
    const silent = linkOf((await later.get(`/amt/vorgang/${caseId}`)).html, 'Untere Naturschutzbehörde')
    expect(silent.row).toContain('Keine Antwort: Die Stelle bleibt unberücksichtigt.')
    expect(silent.record).toContain('nachtrag=')
    const before = (await stateOf(caseId)).outcomes
    const bare = await later.send(silent.record, { outcome: 'refused', counts: 'ja', ...on(4, 5) })
    expect(bare.status).toBe(422)
    expect(bare.html).toContain('Schreiben Sie, warum.')
    expect((await later.send(silent.record, { outcome: 'refused', note: 'Brutplatz', ...on(4, 5) })).status).toBe(303)
    const late = linkOf((await later.get(`/amt/vorgang/${caseId}`)).html, 'Untere Naturschutzbehörde')
    expect(late.row).toContain('Verspätet eingegangen am Mo 04.05.')
    expect(late.row).toContain('Ohne Wirkung.')
    expect(late.record).toBe('')
    expect((await stateOf(caseId)).outcomes).toEqual(before)
  })

  it('tells clerk and citizen of the reminder and of what follows from silence', async () => {
    await clock('2026-05-04T08:00:00.000Z')
    const { caseId, access } = await begun(CHECK.lacks)
    const get = async (path: string) => (await desk()).get(path)
    const citizen = async () => (await fetch(`${server.address}/vorgang/${access}`)).text()
    expect((await get(`/amt/vorgang/${caseId}`)).html).toContain('gilt der Antrag als zurückgenommen.')
    expect(await citizen()).toContain('Kommt bis dahin keine Antwort, gilt der Antrag als zurückgenommen.')
    await clock('2026-05-20T08:00:00.000Z')
    expect((await get(`/amt/vorgang/${caseId}`)).html).toContain('Erinnert am 20.\u00a0Mai.')
    expect(await citizen()).toContain('Uns fehlen noch Unterlagen zu Ihrem Bauantrag.')
    await clock('2026-06-08T08:00:00.000Z')
    expect((await stateOf(caseId)).ending).toEqual({ how: 'withdrawn', code: 'no-answer' })
    expect(await citizen()).toContain('Der Antrag gilt als zurückgenommen.')
    expect((await get(`/amt/vorgang/${caseId}`)).html).toContain('kam keine Antwort')
  })
})

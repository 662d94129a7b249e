import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client, ProblemAnswer } from '@laufzettel/api'
import { readExample, HUNDESTEUER } from '../start/examples.ts'
import { type Served, served } from './served.fixture.ts'

const example = readExample(HUNDESTEUER)
const definition = example.definition as { scenarios: { events: { kind: string; answers?: Record<string, unknown> }[] }[]; flows: object[] }
const ANSWERS = definition.scenarios[0]?.events[0]?.answers as Record<string, never>
const PROCESS = 'hundAnmelden'
const key = (name: string) => `${name}-0123456789abcdef`

let server: Served
let worker: Client
let headers: Record<string, Record<string, string>>

beforeAll(async () => {
  server = await served()
  worker = await server.as('caseWorker')
  headers = {
    nobody: {},
    caseWorker: await server.headersOf('caseWorker'),
    modeller: await server.headersOf('modeller'),
  }
  await settled()
})
afterAll(() => server.close())

/** Workers have nothing left to do, so that only the request under test could change anything. */
async function settled(): Promise<void> {
  const response = await fetch(`${server.address}/test/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: '2026-03-24T08:00:00.000Z' }),
  })
  expect(response.status).toBe(204)
}

interface Attempt {
  readonly method?: string
  readonly path: string
  readonly who?: string
  readonly body?: string
  readonly headers?: Record<string, string>
}

async function attempt({ method = 'POST', path, who = 'nobody', body, headers: more }: Attempt) {
  const response = await fetch(server.address + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers[who], ...more },
    ...(body === undefined ? {} : { body }),
  })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

const start = (body: unknown, more: Record<string, string> = {}): Attempt => ({
  path: '/api/cases',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { 'idempotency-key': key('start'), ...more },
})
const good = { process: PROCESS, answers: ANSWERS }
const answers = (change: Record<string, unknown>) => start({ process: PROCESS, answers: { ...ANSWERS, ...change } })
const dangling = { ...definition, flows: [...definition.flows, { key: 'f_nowhere1', from: 's_bgfjj6m4', to: 's_nowhere1' }] }

const REFUSED: readonly (readonly [string, Attempt, number, string])[] = [
  ['no idempotency key', start(good, { 'idempotency-key': '' }), 400, 'idempotency-key-missing'],
  ['a guessable idempotency key', start(good, { 'idempotency-key': '1' }), 400, 'idempotency-key-missing'],
  ['an unknown process', start({ ...good, process: 'unknown' }), 404, 'process-unknown'],
  ['an unknown member', start({ ...good, extra: 1 }), 400, 'request-shape'],
  ['a missing member', start({ process: PROCESS }), 400, 'request-shape'],
  ['a number for a word', start({ ...good, process: 1 }), 400, 'request-shape'],
  ['an unknown field', answers({ 'applicant/unknown': 'x' }), 422, 'answer-unknown-field'],
  ['a field of the prototype', answers({ 'applicant/toString': 'x' }), 422, 'answer-unknown-field'],
  ['a missing answer', answers({ 'applicant/familyName': null }), 422, 'field-empty'],
  ['markup with a control character', answers({ 'applicant/familyName': 'Brandt\u0000<script>' }), 422, 'answer-character'],
  ['a value of another kind', answers({ 'dogs/i1/birthDate': 'yesterday' }), 422, 'answer-kind'],
  ['a fraction', answers({ 'applicant/familyName': 1.5 }), 400, 'request-shape'],
  ['a revision beyond every number', { path: '/api/cases/unknown/commands', who: 'caseWorker', body: '{"expectedRevision":1e300,"command":{"type":"resolve-incident","incident":"x1"}}', headers: { 'idempotency-key': key('beyond') } }, 400, 'request-shape'],
  ['no JSON', start('{"process":'), 400, 'body-not-json'],
  ['an empty body', { ...start(''), body: '' }, 400, 'body-not-json'],
  ['JSON deeper than 32', start(`{"a":${'['.repeat(40)}${']'.repeat(40)}}`), 400, 'body-too-deep'],
  ['more than 5,000 keys', start(JSON.stringify(Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`k${at}`, 1])))), 400, 'body-too-many-keys'],
  ['a key that reaches prototypes', start('{"__proto__":{"admin":true}}'), 400, 'body-forbidden-key'],
  ['a body over 1 MB', start(`"${'x'.repeat(1_000_001)}"`), 413, 'body-too-large'],
  ['another media type', start(JSON.stringify(good), { 'content-type': 'text/plain' }), 415, 'media-type'],
  ['a media type with a tab in it, to slip past the schema', start({ ...good, extra: 1 }, { 'content-type': 'application/json\t; x=1' }), 400, 'request-shape'],
  ['a form for JSON', start('process=hundAnmelden', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'media-type'],
  ['a request from another page', start(good, { origin: 'https://evil.example' }), 403, 'foreign-origin'],
  ['a request that a browser says is foreign', start(good, { 'sec-fetch-site': 'cross-site' }), 403, 'foreign-origin'],
  ['an unknown case', { path: '/api/cases/unknown/commands', who: 'caseWorker', body: '{"command":{"type":"resolve-incident","incident":"x1"}}', headers: { 'idempotency-key': key('unknown') } }, 404, 'case-unknown'],
  ['a command that only workers give', { path: '/api/cases/unknown/commands', who: 'caseWorker', body: '{"command":{"type":"fire-timer","timer":"t1"}}', headers: { 'idempotency-key': key('timer') } }, 400, 'request-shape'],
  ['a session without its token', { path: '/api/cases/unknown/commands', who: 'caseWorker', body: '{"command":{"type":"resolve-incident","incident":"x1"}}', headers: { 'idempotency-key': key('token'), 'x-csrf-token': 'x' } }, 403, 'form-expired'],
  ['no session', { path: '/api/cases/unknown/commands', body: '{"command":{"type":"resolve-incident","incident":"x1"}}', headers: { 'idempotency-key': key('nobody') } }, 401, 'sign-in-needed'],
  ['a role that may not', { path: '/api/definitions', who: 'caseWorker', body: '{}', headers: { 'idempotency-key': key('role') } }, 403, 'not-allowed'],
  ['a definition with a dangling flow', { path: '/api/definitions', who: 'modeller', body: JSON.stringify(dangling), headers: { 'idempotency-key': key('dangling') } }, 422, 'flow-dangling'],
  ['a definition of a later format', { path: '/api/definitions', who: 'modeller', body: JSON.stringify({ ...definition, format: 2 }), headers: { 'idempotency-key': key('format') } }, 422, 'definition-format-unknown'],
  ['no definition at all', { path: '/api/definitions', who: 'modeller', body: '[]', headers: { 'idempotency-key': key('shape') } }, 422, 'definition-shape'],
  ['a page that is too long', { method: 'GET', path: '/api/work-items?size=201', who: 'caseWorker' }, 400, 'page-size'],
  ['a cut that is no number', { method: 'GET', path: '/api/work-items?after=abc', who: 'caseWorker' }, 400, 'request-shape'],
  ['a cut beyond every number', { method: 'GET', path: `/api/work-items?after=${'9'.repeat(20)}`, who: 'caseWorker' }, 400, 'request-shape'],
  ['an unknown query', { method: 'GET', path: '/api/work-items?sort=name', who: 'caseWorker' }, 400, 'request-shape'],
  ['a size that is no number', { method: 'GET', path: '/api/work-items?size=1e2', who: 'caseWorker' }, 400, 'request-shape'],
  ['a reference that opens nothing', { method: 'GET', path: `/api/tracking/${'x'.repeat(24)}` }, 404, 'case-unknown'],
  ['an unknown address', { method: 'GET', path: '/api/unknown' }, 404, 'page-unknown'],
  ['an encoded way up', { method: 'GET', path: '/assets/..%2f..%2f..%2fpackage.json', headers: { accept: 'text/html' } }, 404, 'page-unknown'],
  ['a broken escape', { method: 'GET', path: '/api/cases/%zz' }, 404, 'page-unknown'],
]

describe('bad input gets its problem and changes nothing', () => {
  it.each(REFUSED)('%s', async (_, request, status, name) => {
    const before = server.dump()
    const answer = await attempt(request)
    expect(answer.status, answer.text).toBe(status)
    if (request.path.startsWith('/api/')) {
      expect(answer.type).toMatch(/^application\/problem\+json/)
      const problem = JSON.parse(answer.text) as ProblemAnswer
      expect(problem.title).toBe(name)
      expect(problem.type).toBe(`/problems/${problem.code}`)
    } else {
      expect(answer.type).toMatch(/^text\/html/)
      expect(answer.text).toContain('Kennung LZ-')
    }
    expect(server.dump()).toBe(before)
  })

  it('names every answer that is wrong, each with its place', async () => {
    const answer = await attempt(answers({ 'applicant/familyName': null, 'applicant/postalCode': 'abc' }))
    const { errors = [] } = JSON.parse(answer.text) as ProblemAnswer
    expect(errors.map(({ place }) => place).sort()).toEqual(['applicant/familyName', 'applicant/postalCode.value'])
  })

  it('a page reads forms only, so that no answer is anything but text', async () => {
    const answer = await attempt({ path: '/anmelden', body: '{"_token":null}', headers: { accept: 'text/html' } })
    expect(answer.status).toBe(415)
    expect(answer.text).toContain('Kennung LZ-5008')
  })

  it('an address that begins like another host leads nowhere else', async () => {
    const answer = await attempt({ method: 'GET', path: '//elsewhere.example/', headers: { accept: 'text/html' } })
    expect(answer.status).toBe(404)
    expect(answer.text).not.toContain('elsewhere.example')
  })

  it('a hostile form is a readable page for people', async () => {
    const before = server.dump()
    const form = (body: string) =>
      attempt({ path: '/anmelden', body, headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' } })
    for (const body of ['user=a&password=b', '__proto__=x', 'user=%E4', 'a=1&'.repeat(9_000)]) {
      const answer = await form(body)
      expect([400, 403]).toContain(answer.status)
      expect(answer.text).toMatch(/<h1[^>]*>[^<]+<\/h1>/)
      expect(answer.text).toContain('Kennung LZ-5')
    }
    expect(server.dump()).toBe(before)
  })
})

describe('what was sent before', () => {
  const idempotencyKey = key('once')

  it('gets the same answer again, and nothing new is stored', async () => {
    const nobody = await server.as()
    const first = await nobody.startCase({ body: good, idempotencyKey })
    expect(first.ok && first.value.repeated).toBe(false)
    await settled()
    const [cases, before] = [await server.services.stores.cases.list({ limit: 200 }), first.ok ? first.value : null]
    const again = await nobody.startCase({ body: good, idempotencyKey })
    expect(again.ok && again.value).toEqual({ ...before, repeated: true })
    expect(await server.services.stores.cases.list({ limit: 200 })).toEqual(cases)
  })

  it('is refused under the same key with another body', async () => {
    const nobody = await server.as()
    const before = await server.services.stores.cases.list({ limit: 200 })
    const other = await nobody.startCase({
      body: { process: PROCESS, answers: { ...ANSWERS, 'applicant/familyName': 'Brand' } } as never,
      idempotencyKey,
    })
    expect(!other.ok && other.problem.title).toBe('idempotency-key-reused')
    expect(!other.ok && other.status).toBe(422)
    expect(await server.services.stores.cases.list({ limit: 200 })).toEqual(before)
  })

  it('is refused when the case has moved on', async () => {
    const items = await worker.workItems({})
    const item = items.ok ? items.value.items[0] : undefined
    const caseId = item?.caseId ?? ''
    const now = await worker.case({ params: { caseId } })
    const revision = now.ok ? now.value.state.revision : 0
    await settled()
    const before = server.dump()
    const stale = await worker.commandCase({
      params: { caseId },
      body: { expectedRevision: revision - 1, command: { type: 'complete', item: item?.item ?? '', outcome: 'o_65syf3gu' } },
      idempotencyKey: key('stale'),
    })
    expect(!stale.ok && stale.problem.title).toBe('revision-stale')
    expect(!stale.ok && stale.status).toBe(409)
    expect(server.dump()).toBe(before)
  })
})

import { ACTIONS, type Action, ROLES, ROUTES, type Route } from '@laufzettel/api'
import { describe, expect, it } from 'vitest'
import { can } from './can.ts'
import type { Visitor } from './visitor.ts'

const HERE = 'musterstadt'
const staff = (tenant: string, ...roles: string[]): Visitor => ({ kind: 'staff', tenant, id: 'u1', name: 'A. B.', roles })
const nobody: Visitor = { kind: 'nobody', tenant: HERE }
const citizen = (caseId: string, tenant = HERE): Visitor => ({ kind: 'citizen', tenant, caseId, party: 'applicant' })

/** Everybody there is, by name. */
const VISITORS: Readonly<Record<string, Visitor>> = {
  nobody,
  citizen: citizen('c1'),
  'citizen of another case': citizen('c2'),
  'citizen of another authority': citizen('c1', 'elsewhere'),
  'staff without a role': staff(HERE),
  'another authority, every role': staff('elsewhere', ...ROLES),
  ...Object.fromEntries(ROLES.map((role) => [role, staff(HERE, role)])),
}

/** What the contract promises, read apart from the table that is tested. */
function promised(route: Route, name: string): boolean {
  if (route.auth === 'none') return true
  if (route.auth === 'citizen') return name === 'citizen'
  const own = ROLES.find((role) => role === name)
  if (own === undefined) return name === 'staff without a role' && route.roles === undefined
  return route.roles === undefined || route.roles.includes(own)
}

const MATRIX = (ROUTES as readonly Route[]).flatMap((route) =>
  Object.entries(VISITORS).map(([name, visitor]) => ({ route, name, visitor, expected: promised(route, name) })),
)

describe('who may do what', () => {
  it.each(MATRIX)('$route.name by $name: $expected', ({ route, visitor, expected }) => {
    expect(can(visitor, route.action, { tenant: HERE, caseId: 'c1' })).toBe(expected)
  })

  it('knows nothing but its actions', () => {
    for (const name of Object.keys(VISITORS)) {
      expect(can(VISITORS[name] ?? nobody, 'toString' as Action, { tenant: HERE })).toBe(false)
    }
    expect(new Set(ACTIONS).size).toBe(ACTIONS.length)
  })

  it('lets nobody approve what they wrote', () => {
    const approver = staff(HERE, 'approver', 'modeller')
    expect(can(approver, 'approve-definition', { tenant: HERE, author: 'u2' })).toBe(true)
    expect(can(approver, 'approve-definition', { tenant: HERE, author: 'u1' })).toBe(false)
  })

  it.each([
    ['complete', 'caseWorker', 'caseWorker', true],
    ['complete', 'postRoom', 'caseWorker', false],
    ['complete', 'caseWorker', 'director', false],
    ['complete', 'director', 'director', true],
    ['post-letter', 'postRoom', undefined, true],
    ['post-letter', 'caseWorker', undefined, false],
    ['resolve-incident', 'caseWorker', undefined, true],
    ['cancel', 'caseWorker', undefined, true],
    ['cancel', 'postRoom', undefined, false],
    ['withdraw', 'caseWorker', undefined, true],
    ['set-data', 'caseWorker', undefined, true],
    ['set-data', 'administrator', undefined, false],
    ['begin-step', 'caseWorker', undefined, true],
    ['begin-step', 'modeller', undefined, false],
    ['move-token', 'caseWorker', undefined, false],
    ['move-token', 'administrator', undefined, false],
    ['deliver', 'caseWorker', undefined, false],
    ['complete-job', 'caseWorker', undefined, false],
    ['fire-timer', 'caseWorker', undefined, false],
    ['start', 'administrator', undefined, false],
    ['constructor', 'caseWorker', undefined, false],
  ])('command %s by %s on a work item of %s: %s', (command, role, item, expected) => {
    const subject = { tenant: HERE, caseId: 'c1', command, ...(item === undefined ? {} : { role: item }) }
    expect(can(staff(HERE, role), 'command-case', subject)).toBe(expected)
  })
  it('lets a token be moved by nobody but who answers for cases and system alike', () => {
    const subject = { tenant: HERE, caseId: 'c1', command: 'move-token' }
    expect(can(staff(HERE, 'caseWorker', 'administrator'), 'command-case', subject)).toBe(true)
    expect(can(staff('elsewhere', 'caseWorker', 'administrator'), 'command-case', subject)).toBe(false)
  })
})

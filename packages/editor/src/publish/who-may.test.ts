import { describe, expect, it } from 'vitest'
import { mayCancel, turnOf } from './who-may.ts'

const author = { id: 'u1', roles: ['modeller', 'approver'] }
const approver = { id: 'u2', roles: ['approver'] }
const modeller = { id: 'u3', roles: ['modeller'] }
const contributor = { id: 'u4', roles: ['modeller', 'approver'] }
const written = { author: { id: 'u1' }, contributors: [{ id: 'u4' }] }

describe('a proposed version', () => {
  it('is approved by a second person with that role, whatever roles those have who wrote it', () => {
    const turn = (user: typeof author) => turnOf({ state: 'proposed', ...written, user })
    expect([turn(approver), turn(author), turn(contributor), turn(modeller)]).toEqual([
      'approve',
      'own',
      'contributed',
      'no-approver',
    ])
  })

  it('is withdrawn by its author or an approver', () => {
    const own = { id: 'u1', roles: ['modeller'] }
    const may = (user: typeof own) => mayCancel({ state: 'proposed', ...written, user })
    expect([may(own), may(approver), may(modeller)]).toEqual([true, true, false])
  })
})

describe('a scheduled version', () => {
  it('is nobody’s to approve and the approvers’ to revoke', () => {
    expect(turnOf({ state: 'scheduled', ...written, user: approver })).toBe('none')
    const may = (user: typeof approver) => mayCancel({ state: 'scheduled', author: { id: 'u3' }, user })
    expect([may(approver), may(modeller)]).toEqual([true, false])
  })
})

describe('a version in force', () => {
  it('cannot be revoked', () => {
    expect(mayCancel({ state: 'in-force', ...written, user: approver })).toBe(false)
  })
})

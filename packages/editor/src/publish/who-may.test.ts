import { describe, expect, it } from 'vitest'
import { mayCancel, turnOf } from './who-may.ts'

const author = { id: 'u1', roles: ['modeller', 'approver'] }
const approver = { id: 'u2', roles: ['approver'] }
const modeller = { id: 'u3', roles: ['modeller'] }

describe('a proposed version', () => {
  it('is approved by a second person with that role, whatever roles its author has', () => {
    const turn = (user: typeof author) => turnOf({ state: 'proposed', author: 'u1', user })
    expect([turn(approver), turn(author), turn(modeller)]).toEqual(['approve', 'own', 'no-approver'])
  })

  it('is withdrawn by its author or an approver', () => {
    const own = { id: 'u1', roles: ['modeller'] }
    const may = (user: typeof own) => mayCancel({ state: 'proposed', author: 'u1', user })
    expect([may(own), may(approver), may(modeller)]).toEqual([true, true, false])
  })
})

describe('a scheduled version', () => {
  it('is nobody’s to approve and the approvers’ to revoke', () => {
    expect(turnOf({ state: 'scheduled', author: 'u1', user: approver })).toBe('none')
    const may = (user: typeof approver) => mayCancel({ state: 'scheduled', author: 'u3', user })
    expect([may(approver), may(modeller)]).toEqual([true, false])
  })
})

describe('a version in force', () => {
  it('cannot be revoked', () => {
    expect(mayCancel({ state: 'in-force', author: 'u1', user: approver })).toBe(false)
  })
})

import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ROLES } from '@laufzettel/api'
import type { Run } from './command.ts'
import { withData } from './open-data.ts'
import { sayProblems } from './say-problems.ts'

const PROMPT = { de: 'Passwort (mindestens 12 Zeichen): ', en: 'Password (at least 12 characters): ' }
const SHORT = { de: 'Das Passwort ist zu kurz.', en: 'The password is too short.' }
const ROLE = { de: 'Diese Rolle gibt es nicht', en: 'This role does not exist' }
const ADDED = { de: 'Angelegt', en: 'Added' }
const SHORTEST = 12

export const user: Run = async ([action, ...words], terminal) => {
  const { values } = parseArgs({
    args: words,
    options: { data: { type: 'string' }, 'sign-in': { type: 'string' }, name: { type: 'string' }, roles: { type: 'string' } },
  })
  const { data, name, roles, 'sign-in': signInName } = values
  if (action !== 'add' || data === undefined || name === undefined || signInName === undefined || roles === undefined) return 2
  const given = roles.split(',')
  const unknown = given.find((role) => !ROLES.some((known) => known === role))
  if (unknown !== undefined) {
    terminal.complain(`${ROLE[terminal.language]}: ${unknown} (${ROLES.join(', ')})`)
    return 1
  }
  const password = await terminal.readLine(PROMPT[terminal.language])
  if ([...password].length < SHORTEST) {
    terminal.complain(SHORT[terminal.language])
    return 1
  }
  mkdirSync(data, { recursive: true, mode: 0o700 })
  return withData(data, terminal, async ({ stores, clock }) => {
    const added = await stores.users.add({ signInName, displayName: name, roles: given, demo: false, password }, clock.now())
    if (added.ok) terminal.say(`${ADDED[terminal.language]}: ${signInName}`)
    else sayProblems(added.problems, terminal)
    return added.ok ? 0 : 1
  })
}

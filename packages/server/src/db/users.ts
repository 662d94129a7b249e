import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import type { User, Users } from './database.ts'
import { hashPassword, passwordFits } from './password.ts'
import { statement, type Work } from './work.ts'

export interface UserRow {
  readonly id: string
  readonly sign_in_name: string
  readonly display_name: string
  readonly roles: string
  readonly demo: number
  readonly disabled: number
}

export const USER_COLUMNS = 'id, sign_in_name, display_name, roles, demo, disabled'

export function userOf(row: UserRow): User {
  return {
    id: row.id,
    signInName: row.sign_in_name,
    displayName: row.display_name,
    roles: JSON.parse(row.roles) as string[],
    demo: row.demo === 1,
    disabled: row.disabled === 1,
  }
}

export function users({ runner, ids }: Core): ForTenant<Users> {
  const insert = statement<[string, string, string, string, string, string, number, string]>(
    `INSERT INTO users (tenant, id, sign_in_name, display_name, roles, password, demo, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const select = statement<[string, string], UserRow>(`SELECT ${USER_COLUMNS} FROM users WHERE tenant = ? AND id = ?`)
  const byName = statement<[string, string], UserRow & { password: string }>(
    `SELECT ${USER_COLUMNS}, password FROM users WHERE tenant = ? AND lower(sign_in_name) = lower(?)`,
  )
  const list = statement<[string], UserRow>(
    `SELECT ${USER_COLUMNS} FROM users WHERE tenant = ? ORDER BY lower(sign_in_name)`,
  )
  const setPassword = statement<[string, string, string]>('UPDATE users SET password = ? WHERE tenant = ? AND id = ?')
  const disable = statement<[string, string]>('UPDATE users SET disabled = 1 WHERE tenant = ? AND id = ?')
  const endSessions = statement<[string, string]>('DELETE FROM sessions WHERE tenant = ? AND user_id = ?')
  const demo = statement<[string]>('SELECT 1 FROM users WHERE tenant = ? AND demo = 1 AND disabled = 0 LIMIT 1')

  return (tenant) => {
    const { read, write } = runner.at(tenant)
    /** Changes an account and ends its sessions, both or neither. */
    const change = (id: string, update: () => Work<number>): Promise<Result<true>> =>
      write(function* (): Work<Result<true>> {
        if ((yield* update()) === 0) return refuse(problem('user-unknown'))
        yield* endSessions.run(tenant, id)
        return fine(true)
      })
    const found = (row: UserRow | undefined): User | null => (row === undefined ? null : userOf(row))

    return {
      async add({ signInName, displayName, roles, demo, password }, now) {
        const hash = await hashPassword(password)
        return write(function* (): Work<Result<User>> {
          if ((yield* byName.get(tenant, signInName)) !== undefined) {
            return refuse(problem('sign-in-name-taken', { name: signInName }))
          }
          const id = ids.reference()
          yield* insert.run(tenant, id, signInName, displayName, JSON.stringify(roles), hash, Number(demo), now)
          return fine(userOf((yield* select.get(tenant, id)) as UserRow))
        })
      },
      get: async (id) => found(await read(() => select.get(tenant, id))),
      bySignInName: async (signInName) => found(await read(() => byName.get(tenant, signInName))),
      list: async () => (await read(() => list.all(tenant))).map(userOf),
      async checkPassword(signInName, password) {
        const row = await read(() => byName.get(tenant, signInName))
        const usable = row !== undefined && row.disabled === 0
        const fits = await passwordFits(password, usable ? row.password : null)
        return usable && fits ? userOf(row) : null
      },
      async setPassword(id, password) {
        const hash = await hashPassword(password)
        return change(id, () => setPassword.run(hash, tenant, id))
      },
      disable: (id) => change(id, () => disable.run(tenant, id)),
      hasDemoUsers: async () => (await read(() => demo.get(tenant))) !== undefined,
    }
  }
}

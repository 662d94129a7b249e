import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import type { User, Users } from './database.ts'
import { hashPassword, passwordFits } from './password.ts'

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

export function users({ connection, writer, ids }: Core): ForTenant<Users> {
  const insert = connection.prepare(
    `INSERT INTO users (tenant, id, sign_in_name, display_name, roles, password, demo, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const select = connection.prepare<[string, string], UserRow>(
    `SELECT ${USER_COLUMNS} FROM users WHERE tenant = ? AND id = ?`,
  )
  const byName = connection.prepare<[string, string], UserRow & { password: string }>(
    `SELECT ${USER_COLUMNS}, password FROM users WHERE tenant = ? AND sign_in_name = ?`,
  )
  const list = connection.prepare<[string], UserRow>(
    `SELECT ${USER_COLUMNS} FROM users WHERE tenant = ? ORDER BY sign_in_name`,
  )
  const setPassword = connection.prepare('UPDATE users SET password = ? WHERE tenant = ? AND id = ?')
  const disable = connection.prepare('UPDATE users SET disabled = 1 WHERE tenant = ? AND id = ?')
  const endSessions = connection.prepare('DELETE FROM sessions WHERE tenant = ? AND user_id = ?')
  const demo = connection.prepare('SELECT 1 FROM users WHERE tenant = ? AND demo = 1 AND disabled = 0 LIMIT 1')

  return (tenant) => {
    /** Changes an account and ends its sessions, both or neither. */
    const change = (id: string, update: () => { changes: number }): Promise<Result<true>> =>
      writer.run(() => {
        if (update().changes === 0) return refuse(problem('user-unknown'))
        endSessions.run(tenant, id)
        return fine(true)
      })

    return {
      async add({ signInName, displayName, roles, demo, password }, now) {
        const hash = await hashPassword(password)
        return writer.run(() => {
          if (byName.get(tenant, signInName) !== undefined) {
            return refuse(problem('sign-in-name-taken', { name: signInName }))
          }
          const id = ids.reference()
          insert.run(tenant, id, signInName, displayName, JSON.stringify(roles), hash, Number(demo), now)
          return fine(userOf(select.get(tenant, id) as UserRow))
        })
      },
      async get(id) {
        const row = select.get(tenant, id)
        return row === undefined ? null : userOf(row)
      },
      async bySignInName(signInName) {
        const row = byName.get(tenant, signInName)
        return row === undefined ? null : userOf(row)
      },
      async list() {
        return list.all(tenant).map(userOf)
      },
      async checkPassword(signInName, password) {
        const row = byName.get(tenant, signInName)
        const usable = row !== undefined && row.disabled === 0
        const fits = await passwordFits(password, usable ? row.password : null)
        return usable && fits ? userOf(row) : null
      },
      async setPassword(id, password) {
        const hash = await hashPassword(password)
        return change(id, () => setPassword.run(hash, tenant, id))
      },
      disable(id) {
        return change(id, () => disable.run(tenant, id))
      },
      async hasDemoUsers() {
        return demo.get(tenant) !== undefined
      },
    }
  }
}

import type { TenantStores } from '../../db/database.ts'

export interface Person {
  readonly id: string
  readonly name: string
}

/** Names of people by id; somebody unknown keeps the id. Each is looked up once. */
export function peopleOf(stores: TenantStores): (id: string) => Promise<Person> {
  const known = new Map<string, Promise<Person>>()
  const find = async (id: string): Promise<Person> => ({ id, name: (await stores.users.get(id))?.displayName ?? id })
  return (id) => {
    const person = known.get(id) ?? find(id)
    known.set(id, person)
    return person
  }
}

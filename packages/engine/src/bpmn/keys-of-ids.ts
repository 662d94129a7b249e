/** Keys of a definition for ids of a file: the id itself where it can be one, else as near as possible; each once. */
export class KeysOfIds {
  readonly #keys = new Map<string, string>()
  readonly #taken = new Set<string>()

  of(id: string): string {
    const known = this.#keys.get(id)
    if (known !== undefined) return known
    const plain = id.normalize('NFKD').replace(/[^A-Za-z0-9_]/g, '_')
    const start = (/^[A-Za-z]/.test(plain) ? plain : `b${plain}`).slice(0, 58)
    let key = start
    for (let number = 2; this.#taken.has(key); number += 1) key = `${start}_${number}`
    this.#taken.add(key)
    this.#keys.set(id, key)
    return key
  }
}

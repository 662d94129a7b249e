/** Keys of a definition for ids of a file: the id itself where it can be one, else as near as possible; each once. */
export class KeysOfIds {
  readonly #keys = new Map<string, string>()
  readonly #taken = new Set<string>()

  /** Gives an id the key that it had before; false where another id has it. */
  claim(id: string, key: string): boolean {
    if (this.#taken.has(key) || this.#keys.has(id)) return false
    this.#taken.add(key)
    this.#keys.set(id, key)
    return true
  }

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

import { type CaseState, emptyVault, type Vault } from './state.ts'

type Records = {
  [K in keyof CaseState]-?: NonNullable<CaseState[K]> extends Record<string, unknown> ? K : never
}[keyof CaseState]

/**
 * A state that is being changed. It begins as another state and shares its parts until they are changed; a part is
 * copied once. Members of records are replaced, never changed in place, so that the state before stays as it was.
 */
export class CaseDraft {
  readonly state: CaseState
  readonly #own = new Set<string>()

  constructor(state: CaseState) {
    this.state = { ...state }
  }

  /** A record of the state that may be changed; made when it is not there yet. */
  record<K extends Records>(name: K): NonNullable<CaseState[K]> {
    const state = this.state as unknown as Record<string, unknown>
    if (!this.#own.has(name)) {
      this.#own.add(name)
      state[name] = { ...(state[name] as object | undefined) }
    }
    return state[name] as NonNullable<CaseState[K]>
  }

  /** Puts another record in the place of one. */
  replace<K extends Records>(name: K, record: NonNullable<CaseState[K]>): void {
    this.#own.add(name)
    ;(this.state as unknown as Record<string, unknown>)[name] = record
  }

  /** The path, which may be changed. */
  path(): CaseState['path'] {
    if (!this.#own.has('path')) {
      this.#own.add('path')
      this.state.path = this.state.path.slice()
    }
    return this.state.path
  }

  /** A part of the vault of a retention class that may be changed. */
  vault<K extends keyof Vault>(retention: string, part: K): NonNullable<Vault[K]> {
    const vaults = this.record('vault')
    const own = `vault/${retention}`
    if (!this.#own.has(own)) {
      this.#own.add(own)
      // A class may be called like a member of every object.
      const before = Object.hasOwn(vaults, retention) ? vaults[retention] : undefined
      vaults[retention] = before === undefined ? emptyVault() : { ...before }
    }
    const vault = vaults[retention] as Record<K, unknown>
    const ownPart = `${own}/${part}`
    if (!this.#own.has(ownPart)) {
      this.#own.add(ownPart)
      vault[part] = { ...(vault[part] as object | undefined) }
    }
    return vault[part] as NonNullable<Vault[K]>
  }
}

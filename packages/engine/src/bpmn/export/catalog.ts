import type { Ids } from './ids.ts'
import { element } from './xml-text.ts'

/** Messages, signals, errors and escalations that a file declares once and its events refer to (BPMN 2.0 §8.4.11, §10.5.5). */
export class Catalog {
  readonly #ids: Ids
  readonly #entries = new Map<string, { readonly id: string; readonly xml: string }>()

  constructor(ids: Ids) {
    this.#ids = ids
  }

  message = (name: string): string => this.#entry('message', name, { name })
  signal = (name: string): string => this.#entry('signal', name, { name })
  error = (code: string): string => this.#entry('error', code, { name: code, errorCode: code })
  escalation = (code: string): string => this.#entry('escalation', code, { name: code, escalationCode: code })

  #entry(kind: string, name: string, attributes: Readonly<Record<string, string>>): string {
    const key = `${kind} ${name}`
    const known = this.#entries.get(key)
    if (known) return known.id
    const id = this.#ids.of(`${kind}_${this.#entries.size + 1}`)
    this.#entries.set(key, { id, xml: element(kind, { id, ...attributes }) })
    return id
  }

  written(): readonly string[] {
    return [...this.#entries.values()].map(({ xml }) => xml)
  }
}

import type { EditTools } from './edit.ts'
import { keysIn } from './keys-in.ts'
import type { ModelDraft } from './model-draft.ts'

/** No l and o, which look like 1 and 0 on paper; 32 characters, so that a byte gives one without bias. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'
const LENGTH = 8

/** So many random bytes. */
export type RandomBytes = (count: number) => Uint8Array

export const webRandomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count))

/** Keys such as `s_x7k2m9qd`: random, never counters, so that overlays of two authorities do not collide. */
export function randomKeys(draft: ModelDraft, bytes: RandomBytes): EditTools {
  let taken: Set<string> | undefined
  return {
    newKey(prefix) {
      taken ??= keysIn(draft)
      for (;;) {
        const key = `${prefix}_${[...bytes(LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')}`
        if (taken.has(key)) continue
        taken.add(key)
        return key
      }
    },
  }
}

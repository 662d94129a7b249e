/**
 * Encrypts payloads under a key per (case, retention class). `place` is authenticated along
 * (`caseId/number/index`), so that no ciphertext can be moved. `open` gives null when the key was destroyed.
 */
export interface Sealer {
  seal(caseId: string, retentionClass: string, place: string, plain: Uint8Array): Uint8Array
  open(caseId: string, retentionClass: string, place: string, sealed: Uint8Array): Uint8Array | null
}

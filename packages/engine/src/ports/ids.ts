/** Where unguessable references come from: at least 128 bit, URL-safe. */
export interface Ids {
  reference(): string
}

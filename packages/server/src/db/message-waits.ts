/** Who waits for messages and signals. */
export interface Subscriptions {
  /** Cases that wait for the message, those that name this correlation first. */
  waitingFor(message: string, correlation: string | null, limit: number): Promise<readonly string[]>
  /** Cases that wait for the signal, by id, after the one given (empty: from the first). */
  listeningTo(signal: string, after: string, limit: number): Promise<readonly string[]>
}

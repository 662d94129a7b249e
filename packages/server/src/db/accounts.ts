import type { Result } from '@laufzettel/engine'

/** Who may sign in, who is signed in, and what slows down guessing. */

export interface User {
  readonly id: string
  readonly signInName: string
  readonly displayName: string
  readonly roles: readonly string[]
  readonly demo: boolean
  readonly disabled: boolean
}

export interface Users {
  /** Problem: `sign-in-name-taken`. */
  add(user: Omit<User, 'id' | 'disabled'> & { password: string }, now: string): Promise<Result<User>>
  get(id: string): Promise<User | null>
  bySignInName(signInName: string): Promise<User | null>
  list(): Promise<readonly User[]>
  /** The user if the password is right and the account enabled. Takes as long for an unknown name. */
  checkPassword(signInName: string, password: string): Promise<User | null>
  /** Ends every session of the user in the same transaction. Problem: `user-unknown`. */
  setPassword(id: string, password: string): Promise<Result<true>>
  /** Ends every session of the user in the same transaction. Problem: `user-unknown`. */
  disable(id: string): Promise<Result<true>>
  hasDemoUsers(): Promise<boolean>
}

export interface Sessions {
  /** The token for the cookie; only its hash is stored. */
  open(userId: string, now: string, expiresAt: string): Promise<string>
  /** The user of a session that has not expired; notes that it was seen. */
  find(token: string, now: string): Promise<User | null>
  close(token: string): Promise<void>
  /** Forgets expired sessions; how many. */
  purge(now: string): Promise<number>
}

/** Slows down guessing of passwords and resume codes. `subject` is any text, for example `sign-in/erika`. */
export interface Throttle {
  /** Seconds until the next try is allowed; 0 when it is allowed now. */
  wait(subject: string, now: string): Promise<number>
  /** Counts a failed try; seconds until the next one: five are free, then the time doubles up to 15 minutes. */
  failed(subject: string, now: string): Promise<number>
  succeeded(subject: string): Promise<void>
}

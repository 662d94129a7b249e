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
  /** When the session ends; null when it has ended or never was. */
  endOf(token: string, now: string): Promise<string | null>
  /**
   * Lets a session that has not expired last until an instant, at most `longestHours` after it was opened; it never
   * becomes shorter.
   */
  extend(token: string, now: string, until: string, longestHours: number): Promise<void>
  close(token: string): Promise<void>
  /** Forgets expired sessions; how many. */
  purge(now: string): Promise<number>
}

/** Slows down guessing of passwords and resume codes. `subject` is any text, for example `sign-in/erika`. */
/** How many tries are free; after them the pause doubles from one second up to the longest. */
export interface Patience {
  readonly freeTries: number
  readonly longestSeconds: number
}

/** Slows down guessing, by what is guessed at. */
export interface Throttle {
  /**
   * Counts a try before it is made, so that many at once are no way around. 0 when it is allowed; otherwise the
   * seconds to wait, and nothing is counted.
   */
  attempt(subject: string, patience: Patience, now: string): Promise<number>
  /** The try was right: the count begins again. */
  succeeded(subject: string): Promise<void>
  /** Forgets counts that begin again anyway; how many. */
  purge(now: string): Promise<number>
}

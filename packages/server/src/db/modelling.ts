import type { Hash, ProposedRevision, Result, Text } from '@laufzettel/engine'

/** What modellers work at before it is proposed: one draft per process, one person writing at a time. */

/** A draft's content: the model as the editor holds it, possibly unfinished. Nobody has judged its shape. */
export interface ModelContent {
  readonly definition: unknown
  readonly revisions: readonly unknown[]
}

export interface ModelDraft {
  /** Unguessable. */
  readonly id: string
  readonly process: string
  /** Version that the draft was begun from. */
  readonly base: Hash
  readonly content: ModelContent
  readonly revision: number
  readonly createdAt: string
  readonly createdBy: string
  readonly updatedAt: string
  /** Ids of people. */
  readonly updatedBy: string
  readonly contributors: readonly string[]
  /** The version that was proposed from it last, and from which revision. */
  readonly proposed: { readonly hash: Hash; readonly revision: number } | null
  /** The proposal is published and nothing was written since: the next who opens it begins anew. */
  readonly settled: boolean
}

export interface ModelLock {
  readonly user: string
  readonly since: string
}

/** Who is at a draft now. */
export interface ModelPresence {
  /** Null when nobody writes, or nothing was heard of the writer for two minutes. */
  readonly lock: ModelLock | null
  /** The lock is held with the token that was given. */
  readonly mine: boolean
  readonly present: readonly { readonly user: string; readonly seenAt: string }[]
}

/** What somebody saved without holding the lock any more, or onto a newer revision; or what was saved over. */
export interface ModelCopy {
  readonly id: string
  readonly why: 'lock-lost' | 'stale' | 'overwritten'
  /** Ids of who wrote it, and of who took the draft over, had saved, or saved over it. */
  readonly owner: string
  readonly other: string | null
  readonly reason: string | Text | null
  readonly baseRevision: number
  readonly keptAt: string
  /** When the server forgets it. */
  readonly deletedAt: string
  readonly content: ModelContent
}

/** What a save or a proposal shows: the revision it is based on, and the token of the lock. */
export interface Holding {
  readonly expectedRevision: number
  readonly token: string
  readonly by: string
  /** What is stored is written over on purpose: it is kept as a copy. */
  readonly over?: boolean
}

/** What a draft begins with. */
export interface DraftBeginning {
  readonly base: Hash
  readonly content: ModelContent
  /**
   * Ids of those who wrote the base, while it is not yet in force: what it changes is then part of the draft, and
   * whoever approves the draft must not have written it.
   */
  readonly contributors: readonly string[]
}

export interface ModelDrafts {
  /** The draft of a process; a new one, also after a settled one, begins as `begin` says. */
  open(process: string, begin: DraftBeginning, by: string, now: string): Promise<ModelDraft>
  get(id: string): Promise<ModelDraft | null>
  ofProcess(process: string): Promise<ModelDraft | null>
  /**
   * Problems: `model-draft-unknown`, `model-draft-lock-lost`, `model-draft-stale` and their likes for one's own
   * second window, `model-draft-own-window` and `model-draft-own-save` (the content is kept as a copy),
   * `model-draft-locked`, `model-draft-lock-needed`. The same content again after a lost answer is fine.
   */
  save(id: string, content: ModelContent, holding: Holding, now: string): Promise<Result<ModelDraft>>
  /**
   * Gives the token of the lock. A lock that another person holds is only taken over with a reason; one of the
   * same person moves to the new window. Problems: `model-draft-unknown`, `model-draft-locked`.
   */
  lock(id: string, by: string, reason: string | null, now: string): Promise<Result<{ readonly token: string }>>
  /** A token that holds nothing changes nothing. */
  release(id: string, token: string): Promise<void>
  /** Notes that a person has the draft open and, with the token, still writes. Problems: `model-draft-unknown`. */
  seen(id: string, by: string, token: string | null, now: string): Promise<Result<ModelPresence>>
  /** A person's own copies and those of versions that were saved over, the latest first, 20 at most. */
  copies(id: string, owner: string): Promise<readonly ModelCopy[]>
  /** How many `copies` gives. */
  countCopies(id: string, owner: string): Promise<number>
  /** Forgets copies after 30 days; how many. */
  purgeCopies(now: string): Promise<number>
}

/** What a proposal carries beside the bytes of the version. */
export interface Proposal {
  readonly revisions: readonly ProposedRevision[]
  /** Everybody who wrote at it, beside the author. */
  readonly contributors: readonly string[]
  /** The draft it was made of; an earlier proposal of it that nobody decided on is withdrawn. */
  readonly draft?: { readonly id: string; readonly revision: number }
}

import { Type, type Static } from 'typebox'
import { TEXT_LIMIT } from './plain-text.ts'

/** Closed objects everywhere: an unknown member is a mistake, never ignored. */
export const closed = { additionalProperties: false } as const

/**
 * An immutable key inside one definition. It is a valid FEEL name, so that an expression can name it.
 * Fields, decisions, parameters and parties have speaking keys; rows, pages, groups, options, paragraphs,
 * steps and flows have random ones (`s_x7k2m9qd`), so that overlays of two authorities do not collide.
 */
export const Key = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]{0,63}$' })

/** Words for people, German first, English complete. */
export const Text = Type.Object(
  {
    de: Type.String({ minLength: 1, maxLength: TEXT_LIMIT }),
    en: Type.String({ minLength: 1, maxLength: TEXT_LIMIT }),
  },
  closed,
)
export type Text = Static<typeof Text>
export type Language = keyof Text

/** A FEEL expression as its author wrote it (DMN 1.5, chapter 10). */
export const Feel = Type.String({ minLength: 1, maxLength: 10_000, description: 'FEEL expression' })

/** A kind's own settings; the kind's schema judges them (check `config-schema`). */
export const Config = Type.Record(Type.String(), Type.Unknown())

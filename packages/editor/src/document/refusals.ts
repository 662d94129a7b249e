import { NAME_LIMIT, TEXT_LIMIT } from '@laufzettel/engine'
import type { Refusal } from './edit.ts'

/** Reasons that several edits give. Sentences for people: what is in the way, and what helps. */

export function refusal(de: string, en: string): Refusal {
  return { reason: { de, en } }
}

export const GONE = refusal(
  'Das gibt es im Entwurf nicht mehr. Wählen Sie etwas anderes.',
  'It is no longer in the draft. Choose something else.',
)

export const NO_WORDS = refusal(
  'Es fehlt noch ein Text. Schreiben Sie mindestens ein Wort.',
  'The text is missing. Write at least one word.',
)

export const TOO_LONG = refusal(
  `Der Text ist zu lang. Ein Name hat höchstens ${NAME_LIMIT} Zeichen, ein anderer Text ${TEXT_LIMIT}. Kürzen Sie ihn.`,
  `The text is too long. A name has at most ${NAME_LIMIT} characters, any other text ${TEXT_LIMIT}. Shorten it.`,
)

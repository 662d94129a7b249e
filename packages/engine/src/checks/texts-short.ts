import { quoted } from '../definition/plain-text.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { everyText } from './every-text.ts'

/** Names fit lists, buttons and letters; explanations fit a page. */
export const textsShort: Check = {
  name: 'texts-short',
  run: (definition) =>
    everyText(definition).flatMap(({ place, text, limit }) =>
      limit === null || text.length <= limit
        ? []
        : [problem('text-too-long', { text: quoted(text), count: String(text.length), limit: String(limit) }, place)],
    ),
}

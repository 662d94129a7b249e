import type { Norm } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { NO_WORDS, refusal } from '../refusals.ts'
import { sentence } from '../words.ts'

/** Law in full, its abbreviation, section (`§ 5 Abs. 1 Nr. 1`), version, and what it says in one sentence. */
export type AddNormArgs = Omit<Norm, 'key'>

/** A legal reference that steps, fields and rules can point to. */
export const addNorm: Edit<AddNormArgs> = {
  name: 'add-norm',
  label: { de: 'Rechtsgrundlage anlegen', en: 'Add a legal basis' },

  refuses({ definition }, { law, short, section, version }) {
    if (!law.trim() || !short.trim() || !section.trim()) return NO_WORDS
    const same = definition.norms.some(
      (norm) => norm.short === short.trim() && norm.section === section.trim() && norm.version === version,
    )
    if (!same) return null
    return refusal('Diese Rechtsgrundlage gibt es schon.', 'This legal basis exists already.')
  },

  perform({ definition }, { law, short, section, version, gist }, tools) {
    definition.norms.push({
      key: tools.newKey('n'),
      law: law.trim(),
      short: short.trim(),
      section: section.trim(),
      ...(version?.trim() ? { version: version.trim() } : {}),
      ...(gist?.trim() ? { gist: gist.trim() } : {}),
    })
    const name = `${section.trim()} ${short.trim()}`
    return { label: sentence('Rechtsgrundlage {name} angelegt', 'Legal basis {name} added', { de: name, en: name }) }
  },
}

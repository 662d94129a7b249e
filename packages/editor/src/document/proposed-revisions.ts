import { checkRevision, type ProcessDefinition } from '@laufzettel/engine'
import type { Refusal } from './edit.ts'
import type { ModelDraft, ProposedRevision } from './model-draft.ts'
import { GONE, refusal } from './refusals.ts'

/** Why a value cannot be proposed, or null. `own`: its place in the list when it is there already. */
export function refusesRevision(draft: ModelDraft, revision: ProposedRevision, own?: number): Refusal | null {
  const declared = draft.definition.parameters.find(({ key }) => key === revision.parameter)
  if (!declared) return GONE
  const checked = checkRevision({ ...revision, format: 1, key: 'pr_proposed', tenant: 'draft' }, declared)
  if (!checked.ok) {
    return refusal(
      'Der Wert oder ein Datum passt nicht. Prüfen Sie Betrag, „gilt ab“, „gilt bis“ und „bekannt seit“.',
      'The value or a date does not fit. Check amount, “valid from”, “valid to” and “known since”.',
    )
  }
  const twice = draft.revisions.some(
    (other, index) =>
      index !== own && other.parameter === revision.parameter && other.validFrom === revision.validFrom,
  )
  if (!twice) return null
  return refusal(
    'Für diesen Tag ist schon ein neuer Wert vorgesehen. Ändern Sie den.',
    'A new value for that day is proposed already. Change that one.',
  )
}

/** „Regelsatz“ and the day from which the value holds. */
export function revisionWords(model: ProcessDefinition, { parameter, validFrom }: ProposedRevision) {
  const label = model.parameters.find(({ key }) => key === parameter)?.label ?? { de: parameter, en: parameter }
  const [year, month, day] = validFrom.split('-')
  return { de: `${label.de} ab ${day}.${month}.${year}`, en: `${label.en} from ${validFrom}` }
}

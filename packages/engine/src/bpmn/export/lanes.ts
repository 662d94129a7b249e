import type { Step } from '../../definition/graph.ts'
import type { ProcessDefinition } from '../../definition/process-definition.ts'

/** The lane of what nobody does by hand. */
export const AUTOMATIC = 'automatic'

/** Who does a step: a role of the authority, a party, or nobody. */
export function laneOf({ roles, parties, forms }: ProcessDefinition, { block, config }: Step): string {
  const role = roles.find(({ key }) => key === config.role)
  if (role) return `role_${role.key}`
  const asked = parties.find(({ key }) => key === config.party)
  if (asked) return `party_${asked.key}`
  const [first] = parties
  return first && block === 'form-start' && forms.length > 0 ? `party_${first.key}` : AUTOMATIC
}

/** The lanes that have steps, in the order of the definition: parties, roles, what runs by itself. */
export function lanesOf(definition: ProcessDefinition): readonly { readonly key: string; readonly label: string }[] {
  const used = new Set(definition.steps.filter(({ parent }) => parent === undefined).map((step) => laneOf(definition, step)))
  return [
    ...definition.parties.map(({ key, label }) => ({ key: `party_${key}`, label: label.de })),
    ...definition.roles.map(({ key, label }) => ({ key: `role_${key}`, label: label.de })),
    { key: AUTOMATIC, label: 'Ohne Bearbeitung' },
  ].filter(({ key }) => used.has(key))
}

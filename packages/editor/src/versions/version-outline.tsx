import { formatDateLong, type Language, type ProcessDefinition, type ProposedRevision } from '@laufzettel/engine'
import { useMemo } from 'react'
import { blockView } from '../blocks/index.ts'
import { numberSteps } from '../steps/numbering.ts'
import { taggedWords } from './tagged-words.ts'
import './versions.scss'
import { versionWords } from './words.ts'

/** A version to be read, not changed: its steps, what its forms ask, its letters, and the values it brings. */
export function VersionOutline({
  definition,
  revisions,
  language,
}: {
  readonly definition: ProcessDefinition
  readonly revisions: readonly ProposedRevision[]
  readonly language: Language
}) {
  const say = versionWords(language)
  const numbers = useMemo(() => numberSteps(definition).numbers, [definition])
  const steps = [...definition.steps].sort((a, b) => order(numbers.get(a.key), numbers.get(b.key)))
  const parameterOf = (key: string) => definition.parameters.find((parameter) => parameter.key === key)
  return (
    <div className="vs-outline">
      <h3>{say('steps')}</h3>
      <ul>
        {steps.map((step) => (
          <li key={step.key}>
            <span className="vs-number">{numbers.get(step.key)}</span> {step.name[language]}{' '}
            <span className="vs-quiet">{blockView(step.block).label[language]}</span>
          </li>
        ))}
      </ul>
      <h3>{say('forms')}</h3>
      {definition.forms.map((form) => (
        <div key={form.key}>
          <p>
            <strong>{form.names[language]}</strong>
          </p>
          <ul>
            {form.pages.map((page) => (
              <li key={page.key}>
                {page.title[language]}
                <ul className="vs-quiet">
                  {page.groups.flatMap((group) =>
                    group.placements.map((placement) => (
                      <li key={placement.key}>{labelOf(definition, placement.field, language)}</li>
                    )),
                  )}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <h3>{say('letters')}</h3>
      <ul>
        {definition.letters.map((letter) => (
          <li key={letter.key}>{letter.names[language]}</li>
        ))}
      </ul>
      <h3>{say('values')}</h3>
      {revisions.length === 0 && <p>{say('no-values')}</p>}
      <ul>
        {revisions.map((revision) => {
          const parameter = parameterOf(revision.parameter)
          return (
            <li key={`${revision.parameter}/${revision.validFrom}/${revision.knownSince}`}>
              {parameter?.label[language] ?? revision.parameter}:{' '}
              {say('from-day', { date: formatDateLong(revision.validFrom, language) })}{' '}
              {taggedWords(revision.value, language, parameter?.unit === 'EUR')}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function labelOf(definition: ProcessDefinition, key: string, language: Language): string {
  for (const field of definition.fields) {
    if (field.key === key) return field.label[language]
    const own = field.items?.find((item) => item.key === key)
    if (own !== undefined) return own.label[language]
  }
  return key
}

/** Hierarchical numbers by their parts: 2, 2.1, 10. */
function order(a: string | undefined, b: string | undefined): number {
  const [one, other] = [partsOf(a), partsOf(b)]
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function partsOf(number: string | undefined): number[] {
  return (number ?? '').split('.').map((part) => Number(part) || 0)
}

import type { Language } from '@laufzettel/engine'
import type { ParameterUses } from './uses.ts'
import { words } from './words.ts'

/** Rules and rows that read a parameter, what depends on them, and the steps that apply them. */
export function ValueUses({ uses, language }: { readonly uses: ParameterUses; readonly language: Language }) {
  const say = words(language)
  return (
    <section className="pv-section">
      <h3>{say('whereUsed')}</h3>
      {uses.direct.length === 0 ? (
        <p className="pv-quiet">{say('notUsed')}</p>
      ) : (
        <ul className="pv-plain">
          {uses.direct.map((use) => (
            <li key={use.place}>
              {use.title[language]}
              {use.detail !== null && `, ${use.detail[language]}`}
              {use.norms.map((norm) => (
                <span key={norm.key} className="pv-badge">
                  {norm.section} {norm.short}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {uses.dependent.length > 0 && (
        <p className="pv-quiet">
          {say('dependent')} {uses.dependent.map((decision) => decision.names[language]).join(', ')}
        </p>
      )}
      {uses.steps.length > 0 && (
        <p className="pv-quiet">
          {say('inSteps')} {uses.steps.map((step) => step.name[language]).join(', ')}
        </p>
      )}
    </section>
  )
}

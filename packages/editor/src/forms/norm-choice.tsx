import type { Language, Norm } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useId } from 'react'
import { ChooseOne } from './choose-one.tsx'
import { words } from './words.ts'

/** The norms of a question: each can be taken away, others of the model added. */
export function NormChoice({
  all,
  chosen,
  language,
  onChange,
}: {
  readonly all: readonly Norm[]
  readonly chosen: readonly string[]
  readonly language: Language
  readonly onChange: (norms: readonly string[]) => void
}) {
  const say = words(language)
  const id = useId()
  const named = chosen.flatMap((key) => all.find((norm) => norm.key === key) ?? [])
  const others = all.filter((norm) => !chosen.includes(norm.key))
  return (
    <section className="fb-section" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say('norms')}</h3>
      {named.length === 0 ? (
        <p className="fb-hint">{say('noNorm')}</p>
      ) : (
        <ul className="fb-plain">
          {named.map((norm) => (
            <li key={norm.key}>
              <span className="fb-badge">
                {citation(norm)}
                <button
                  type="button"
                  className="fb-icon-button"
                  aria-label={say('removeNorm', { norm: citation(norm) })}
                  onClick={() => onChange(chosen.filter((key) => key !== norm.key))}
                >
                  <Icon name="x" size={16} />
                </button>
              </span>
              {norm.gist !== undefined && (
                <p className="fb-hint" lang="de">
                  {norm.gist}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ChooseOne
          empty={say('chooseNorm')}
          options={others.map((norm) => ({ key: norm.key, words: citation(norm) }))}
          action={say('addNorm')}
          onChoose={(key) => onChange([...chosen, key])}
        />
      )}
    </section>
  )
}

function citation({ section, short }: Norm): string {
  return `${section} ${short}`
}

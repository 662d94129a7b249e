import { type answersView, type Language, type Problem, problemText } from '@laufzettel/engine'
import { useEffect, useRef } from 'react'
import { dryRunWords } from './words.ts'

interface CheckAnswersProps {
  readonly groups: ReturnType<typeof answersView>
  readonly language: Language
  readonly problems: readonly Problem[]
  /** Leads back to a page. */
  readonly onChange: (instance: string) => void
  readonly onSend: () => void
}

/** All answers before they are sent, each page with its way back. */
export function CheckAnswers({ groups, language, problems, onChange, onSend }: CheckAnswersProps) {
  const say = dryRunWords(language)
  const heading = useRef<HTMLHeadingElement>(null)
  // The page that led here is gone, and the focus with it.
  useEffect(() => {
    const { activeElement } = document
    if (activeElement === document.body || activeElement instanceof HTMLIFrameElement) heading.current?.focus()
  }, [])
  if (!groups.ok) return null
  const { value } = groups
  return (
    <div className="dr-check">
      <h4 ref={heading} tabIndex={-1}>
        {say('check')}
      </h4>
      {problems.map((found) => (
        <p key={`${found.name}/${found.place}`} className="dr-bad" role="alert">
          {problemText(found, language)}
        </p>
      ))}
      {value.groups.map(({ instance, title, rows }) => {
        const given = rows.filter((row) => row.given)
        if (given.length === 0) return null
        return (
          <section key={instance} className="dr-check-page" aria-label={title}>
            <div className="dr-check-head">
              <strong>{title}</strong>
              <button
                type="button"
                className="ed-link"
                aria-label={say('change-page', { page: title })}
                onClick={() => onChange(instance)}
              >
                {say('change')}
              </button>
            </div>
            <dl className="dr-facts">
              {given.map(({ path, label, text }) => (
                <div key={path}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
      {value.declaration && <p className="dr-quiet">{value.declaration.text}</p>}
      <button type="button" className="ed-button ed-button-main" onClick={onSend}>
        {value.submit}
      </button>
    </div>
  )
}

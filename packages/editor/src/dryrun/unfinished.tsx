import { type CaseState, type Language, type Problem, problemText, type ProblemName, PROBLEMS, type ProcessDefinition, type Trial } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { dryRunWords } from './words.ts'

interface UnfinishedProps {
  readonly trial: Trial
  readonly language: Language
  /** Leads to a place of the model. */
  readonly onShow: (place: string) => void
}

/** Says that the draft lacks something, and where. */
export function Unfinished({ trial, language, onShow }: UnfinishedProps) {
  const say = dryRunWords(language)
  const count = trial.errors.length
  if (count === 0) return null
  return (
    <div className="dr-unfinished">
      <p>
        <Icon name="triangle-alert" size={16} />
        {say('unfinished')}
      </p>
      <details>
        <summary>{say(count === 1 ? 'unfinished-show-one' : 'unfinished-show', { count })}</summary>
        <ul>
          {trial.errors.map((found, at) => (
            <li key={`${found.name}/${found.place}/${at}`}>
              {problemText(found, language)}{' '}
              <button
                type="button"
                className="ed-link"
                aria-label={`${say('to-place')}: ${problemText(found, language)}`}
                onClick={() => onShow(found.place ?? '')}
              >
                {say('to-place')}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

/** Where the case has stopped, what is missing there, and the way to it. */
export function Stopped({ trial, state, definition, language, onShow }: UnfinishedProps & {
  readonly state: CaseState | null
  readonly definition: ProcessDefinition
}) {
  const say = dryRunWords(language)
  const incidents = Object.entries(state?.incidents ?? {}).flatMap(([key, { status, step, problem: name, values }]) => {
    const named = Object.hasOwn(PROBLEMS, name) ? [{ name: name as ProblemName, values }] : []
    return status === 'open' ? [{ key, step, found: (step === null ? undefined : trial.missing.get(step)) ?? named }] : []
  })
  // A step that begins the case is passed though it is not finished, and leads no further.
  const last = state?.path.at(-1)?.step ?? null
  const lacks = last === null ? undefined : trial.missing.get(last)
  const stopped: readonly { readonly key: string; readonly step: string | null; readonly found: readonly Problem[] }[] =
    incidents.length > 0 || lacks === undefined ? incidents : [{ key: 'last', step: last, found: lacks }]
  return stopped.map(({ key, step, found }) => {
    const name = definition.steps.find((candidate) => candidate.key === step)?.name[language] ?? ''
    return (
      <div key={key} className="dr-refused" role="alert">
        <p>{say('stopped-at', { step: name })}</p>
        <ul>
          {found.map((one, at) => (
            <li key={at}>{problemText(one, language)}</li>
          ))}
        </ul>
        {step !== null && (
          <button
            type="button"
            className="ed-button"
            aria-label={say('to-step-named', { step: name })}
            onClick={() => onShow(`steps/${step}`)}
          >
            {say('to-step')}
          </button>
        )}
      </div>
    )
  })
}

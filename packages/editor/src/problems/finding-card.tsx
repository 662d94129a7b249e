import { type Finding, problemCode, problemText } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { showFinding } from '../app/show.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { placeOf } from './place.ts'

/** One problem as a sentence; with its fix where one click can mend it. */
export function FindingCard({ finding, jump }: { readonly finding: Finding; readonly jump?: boolean }) {
  const { store, screen, language, say } = useEditor()
  const definition = useDefinition()
  const place = placeOf(finding.place, definition, language)
  const words = say(place.message, place.values)
  return (
    <div className={`ed-finding ed-finding-${finding.severity}`}>
      <Icon name={finding.severity === 'error' ? 'triangle-alert' : 'info'} size={20} />
      <div>
        <p>
          {problemText(finding, language)} <span className="ed-quiet">{problemCode(finding)}</span>
        </p>
        {(jump || finding.fix) && (
          <p className="ed-finding-acts">
            {finding.fix && (
              <button type="button" className="ed-button ed-button-fix" onClick={(event) => {
                  // The button goes with its problem; the focus stays in this part of the page.
                  event.currentTarget.closest<HTMLElement>('[data-region]')?.focus()
                  void import('../document/fixes.ts').then(({ applyFix }) => applyFix(store, finding))
                }}
              >
                {finding.fix.label[language]}
              </button>
            )}
            {jump && (
              <button
                type="button"
                className="ed-link"
                aria-label={say('problem-show-at', { place: words })}
                onClick={() => showFinding(store, screen, place)}
              >
                {words}
              </button>
            )}
          </p>
        )}
      </div>
    </div>
  )
}

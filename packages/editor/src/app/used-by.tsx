import { useDefinition, useEditor } from './editor-context.ts'
import { goToInspector } from './go-to-inspector.ts'

/** Which steps use a form, rule or letter, each leading there. */
export function UsedBy({ setting, of }: { readonly setting: 'decision' | 'letter' | 'form'; readonly of: string }) {
  const { store, screen, language, say } = useEditor()
  const steps = useDefinition().steps.filter((step) => step.config[setting] === of)
  if (steps.length === 0) return null
  return (
    <p className="ed-used">
      <span className="ed-quiet">{say('used-by')}</span>
      {steps.map((step) => (
        <button
          key={step.key}
          type="button"
          className="ed-link"
          onClick={() => goToInspector(store, screen, { kind: 'step', key: step.key })}
        >
          {step.name[language]}
        </button>
      ))}
    </p>
  )
}

import type { ParameterRevision } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { FormBuilder } from '../forms/form-builder.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import { SidePalette } from '../palette/side-palette.tsx'
import { ParameterValues } from '../parameters/parameter-values.tsx'
import { StepList } from '../steps/step-list.tsx'
import { Diagram } from './diagram.tsx'
import { useEditor, useScreen } from './editor-context.ts'
import { LettersView } from './letters-view.tsx'
import { RulesView } from './rules-view.tsx'
import { useNarrow } from './use-narrow.ts'

/** What the chosen tab shows. Where there is no room for the diagram the step list is the only view of the flow. */
export function WorkArea({ published }: { readonly published: readonly ParameterRevision[] }) {
  const { store, today } = useEditor()
  const tab = useScreen((state) => state.tab)
  return (
    <div className="ed-work" role="tabpanel" id="ed-work" aria-labelledby={`ed-tab-${tab}`} data-tab-shown={tab}>
      {tab === 'flow' && <FlowArea />}
      {tab === 'forms' && <FormBuilder store={store} />}
      {tab === 'rules' && <RulesView />}
      {tab === 'letters' && <LettersView />}
      {tab === 'values' && <ParameterValues store={store} published={published} today={today} />}
    </div>
  )
}

function FlowArea() {
  const { screen, say } = useEditor()
  const view = useScreen((state) => state.view)
  const palette = useScreen((state) => state.palette)
  const narrow = useNarrow(640)
  const shown = narrow ? 'list' : view
  return (
    <div className={`ed-flow ed-flow-${shown}`}>
      {shown === 'diagram' &&
        (palette ? (
          <SidePalette />
        ) : (
          <button
            type="button"
            className="ed-icon-button ed-palette-show"
            aria-label={say('palette-show')}
            title={say('palette-show')}
            onClick={() => screen.setState({ palette: true })}
          >
            <Icon name="chevron-right" size={16} />
          </button>
        ))}
      {shown !== 'diagram' && <StepList />}
      {shown !== 'list' && <Diagram />}
      <Inspector />
    </div>
  )
}

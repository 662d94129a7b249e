import type { ParameterRevision } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { lazy, Suspense } from 'react'
import { Inspector } from '../inspector/inspector.tsx'
import { SidePalette } from '../palette/side-palette.tsx'
import { StepList } from '../steps/step-list.tsx'
import { useEditor, useScreen } from './editor-context.ts'
import { Waiting } from './waiting.tsx'
import { showPalette } from './show-palette.ts'
import { useNarrow } from './use-narrow.ts'

// What the first screen does not need comes when it is opened.
const Diagram = lazy(() => import('./diagram.tsx').then(({ Diagram }) => ({ default: Diagram })))
const FormBuilder = lazy(() =>
  import('../forms/form-builder.tsx').then(({ FormBuilder }) => ({ default: FormBuilder })),
)
const RulesView = lazy(() => import('../decisions/rules-view.tsx').then(({ RulesView }) => ({ default: RulesView })))
const LettersView = lazy(() =>
  import('../letters/letters-view.tsx').then(({ LettersView }) => ({ default: LettersView })),
)
const ParameterValues = lazy(() =>
  import('../parameters/parameter-values.tsx').then(({ ParameterValues }) => ({ default: ParameterValues })),
)

/** What the chosen tab shows. Where there is no room for the diagram the step list is the only view of the flow. */
export function WorkArea({ published }: { readonly published: readonly ParameterRevision[] }) {
  const { store, today, say } = useEditor()
  const tab = useScreen((state) => state.tab)
  return (
    <div className="ed-work" role="tabpanel" id="ed-work" aria-labelledby={`ed-tab-${tab}`} data-tab-shown={tab}>
      <Suspense fallback={<Waiting say={say} />}>
        {tab === 'flow' && <FlowArea />}
        {tab === 'forms' && <FormBuilder store={store} />}
        {tab === 'rules' && <RulesView published={published} />}
        {tab === 'letters' && <LettersView published={published} />}
        {tab === 'values' && <ParameterValues store={store} published={published} today={today} />}
      </Suspense>
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
            data-palette="show"
            onClick={() => showPalette(screen, true)}
          >
            <Icon name="chevron-right" size={16} />
          </button>
        ))}
      {shown !== 'diagram' && <StepList />}
      {shown !== 'list' && (
        <Suspense fallback={<Waiting say={say} />}>
          <Diagram />
        </Suspense>
      )}
      <Inspector />
    </div>
  )
}

import { Icon } from '@laufzettel/ui'
import { useEffect, useRef } from 'react'
import { useDefinition, useDocument, useEditor, useScreen } from '../app/editor-context.ts'
import { FlowInspector } from './flow-inspector.tsx'
import { StepInspector } from './step-inspector.tsx'

/** The settings of what is selected. Where the page is narrow it lies over it and Esc closes it. */
export function Inspector() {
  const { screen, say } = useEditor()
  const selection = useDocument((state) => state.selection)
  const open = useScreen((state) => state.inspector)
  const { steps, flows } = useDefinition()
  const heading = useRef<HTMLHeadingElement>(null)
  const step = selection?.kind === 'step' ? steps.find((each) => each.key === selection.key) : undefined
  const flow = selection?.kind === 'flow' ? flows.find((each) => each.key === selection.key) : undefined

  // Over the page it is a place of its own; beside it the pointer leaves the focus in the flow.
  useEffect(() => {
    const pane = heading.current?.closest('aside')
    if (open && pane && getComputedStyle(pane).position === 'fixed') heading.current?.focus()
  }, [open])

  /** Back to what is selected, in the list or in the diagram. */
  const close = () => {
    screen.setState({ inspector: false })
    document.querySelector<HTMLElement>('[data-current="true"], .lz-canvas [data-stop][tabindex="0"]')?.focus()
  }
  return (
    <aside
      className={open ? 'ed-inspector ed-inspector-open' : 'ed-inspector'}
      aria-label={say('region-inspector')}
      data-region="inspector"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        close()
      }}
    >
      <button
        type="button"
        className="ed-icon-button ed-inspector-close"
        aria-label={say('inspector-hide')}
        title={say('inspector-hide')}
        onClick={close}
      >
        <Icon name="x" size={16} />
      </button>
      {step && <StepInspector key={step.key} step={step} heading={heading} />}
      {flow && <FlowInspector key={flow.key} flow={flow} heading={heading} />}
      {!step && !flow && <p className="ed-empty">{say('inspector-none')}</p>}
    </aside>
  )
}

import { blockOf, type ProcessDefinition, type Step } from '@laufzettel/engine'
import { addDeadline, askToConnect, askToInsert, copyStep, moveStep, removeStep } from '../app/acts.ts'
import { goToInspector } from '../app/go-to-inspector.ts'
import type { Editor } from '../app/editor-context.ts'
import type { MenuItem } from '../app/menu-button.tsx'
import { blockView } from '../blocks/index.ts'
import { attachTimer } from '../document/edits/attach-timer.ts'
import { copyStep as copyEdit } from '../document/edits/copy-step.ts'
import { insertStep } from '../document/edits/insert-step.ts'
import { nestStep } from '../document/edits/nest-step.ts'
import { deleteStep } from '../document/edits/delete-step.ts'
import { moveStep as moveEdit } from '../document/edits/move-step.ts'

/** Everything a person can do with a step: the same for the menu, the keys and the inspector. */
export interface StepAct extends MenuItem {
  /** Does this key ask for it? */
  readonly keys: (event: Pressed) => boolean
}

interface Pressed {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

const plain = (event: Pressed) => !event.altKey && !event.ctrlKey && !event.metaKey
const only = (key: string) => (event: Pressed) => plain(event) && event.key.toLowerCase() === key

export function stepActs(step: Step, { store, screen, language, say }: Editor): readonly StepAct[] {
  const refused = (refusal: { readonly reason: Readonly<Record<typeof language, string>> } | null) =>
    refusal ? { refused: refusal.reason[language] } : {}
  const { allowed } = store.getState()
  const ends = blockOf(step.block)?.ends === true
  const { deadline } = blockView(step.block)
  const intoBefore = besideIt(step, store.getState().draft.definition)
  const openInspector = (field?: string) => goToInspector(store, screen, { kind: 'step', key: step.key }, field)
  const acts: (StepAct | null)[] = [
    {
      key: 'properties',
      label: say('act-properties'),
      icon: 'pencil',
      hint: language === 'de' ? 'Eingabe' : 'Enter',
      keys: only('enter'),
      perform: () => openInspector(),
    },
    {
      key: 'rename',
      label: say('act-rename'),
      icon: 'text-cursor-input',
      hint: 'F2',
      keys: only('f2'),
      // In the list the name is written in its place; elsewhere in the settings.
      perform: () => {
        store.getState().select({ kind: 'step', key: step.key })
        if (document.querySelector('[role=treegrid]')) screen.setState({ renaming: step.key })
        else openInspector('step-name')
      },
    },
    ends
      ? null
      : {
          key: 'insert',
          label: say('act-insert'),
          icon: 'plus',
          hint: language === 'de' ? 'Einfg' : 'Insert',
          keys: (event) => plain(event) && (event.key === 'Insert' || event.key === '+'),
          perform: () => askToInsert(screen, { after: step.key }),
        },
    allowed(insertStep, { block: 'user-task', at: { inside: step.key } })
      ? null
      : {
          key: 'insert-inside',
          label: say('act-insert-inside'),
          icon: 'corner-down-right',
          keys: () => false,
          perform: () => askToInsert(screen, { inside: step.key }),
        },
    step.parent === undefined
      ? null
      : {
          key: 'take-out',
          label: say('act-take-out'),
          icon: 'arrow-left',
          hint: 'Alt ←',
          keys: (event) => event.altKey && event.key === 'ArrowLeft',
          ...refused(allowed(nestStep, { step: step.key, into: null })),
          perform: () => void store.getState().apply(nestStep, { step: step.key, into: null }),
        },
    intoBefore === undefined
      ? null
      : {
          key: 'nest',
          label: say('act-nest', { step: intoBefore.name[language] }),
          icon: 'arrow-right',
          hint: 'Alt →',
          keys: (event) => event.altKey && event.key === 'ArrowRight',
          ...refused(allowed(nestStep, { step: step.key, into: intoBefore.key })),
          perform: () => void store.getState().apply(nestStep, { step: step.key, into: intoBefore.key }),
        },
    ends
      ? null
      : {
          key: 'connect',
          label: say('act-connect'),
          icon: 'arrow-right',
          hint: 'W',
          keys: only('w'),
          perform: () => askToConnect(screen, step.key),
        },
    deadline === undefined
      ? null
      : {
          key: 'deadline',
          label: say('act-deadline'),
          icon: 'alarm-clock',
          keys: () => false,
          perform: () => openInspector(deadline),
        },
    allowed(attachTimer, { step: step.key })
      ? null
      : {
          key: 'attach',
          label: say('act-attach'),
          icon: 'clock',
          keys: () => false,
          perform: () => addDeadline(store, step.key),
        },
    {
      key: 'up',
      label: say('act-up'),
      icon: 'arrow-up',
      hint: 'Alt ↑',
      keys: (event) => event.altKey && event.key === 'ArrowUp',
      ...refused(allowed(moveEdit, { step: step.key, by: -1 })),
      perform: () => moveStep(store, step.key, -1),
    },
    {
      key: 'down',
      label: say('act-down'),
      icon: 'arrow-down',
      hint: 'Alt ↓',
      keys: (event) => event.altKey && event.key === 'ArrowDown',
      ...refused(allowed(moveEdit, { step: step.key, by: 1 })),
      perform: () => moveStep(store, step.key, 1),
    },
    {
      key: 'copy',
      label: say('act-copy'),
      icon: 'copy',
      hint: `${say('key-control')} D`,
      keys: (event) => (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd',
      ...refused(allowed(copyEdit, { step: step.key })),
      perform: () => copyStep(store, step.key),
    },
    {
      key: 'delete',
      label: say('act-delete'),
      icon: 'trash',
      hint: language === 'de' ? 'Entf' : 'Del',
      keys: only('delete'),
      ...refused(allowed(deleteStep, { step: step.key })),
      perform: () => removeStep(store, step.key),
    },
  ]
  return acts.filter((act) => act !== null)
}

/** The subprocess directly before or behind a step on its way, into which it may move. */
function besideIt(step: Step, { steps, flows }: ProcessDefinition): Step | undefined {
  const holds = (key: string) => steps.find((each) => each.key === key && blockOf(each.block)?.contains === true)
  const before = flows.filter(({ to }) => to === step.key).map(({ from }) => holds(from))
  const behind = flows.filter(({ from }) => from === step.key).map(({ to }) => holds(to))
  return [...before, ...behind].find((found) => found !== undefined)
}

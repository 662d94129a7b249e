import type { Flow, Step } from '@laufzettel/engine'
import type { Refusal } from '../document/edit.ts'
import { attachTimer } from '../document/edits/attach-timer.ts'
import { connect } from '../document/edits/connect.ts'
import { copyStep as copyStepEdit } from '../document/edits/copy-step.ts'
import { deleteStep } from '../document/edits/delete-step.ts'
import { disconnect } from '../document/edits/disconnect.ts'
import { type InsertAt, insertStep } from '../document/edits/insert-step.ts'
import { moveStep as moveStepEdit } from '../document/edits/move-step.ts'
import { renameStep } from '../document/edits/rename-step.ts'
import { setFlowCondition } from '../document/edits/set-flow-condition.ts'
import { setFlowDefault } from '../document/edits/set-flow-default.ts'
import { setFlowLabel } from '../document/edits/set-flow-label.ts'
import { setInterrupting } from '../document/edits/set-interrupting.ts'
import { setStepConfig } from '../document/edits/set-step-config.ts'
import { setStepNorms } from '../document/edits/set-step-norms.ts'
import { randomKeys, webRandomBytes } from '../document/random-keys.ts'
import { NO_WORDS } from '../document/refusals.ts'
import type { EditorStore } from '../document/store.ts'
import { changedWords, refusesWording, type WordsChange } from '../document/words.ts'
import type { ChosenCondition } from '../inspector/condition-choice.tsx'
import { outcomesOf } from '../steps/condition-words.ts'
import type { ScreenStore } from './screen.ts'

/** What a person can do to the flow, each through one edit of the document. */

export function refusesBlock(store: EditorStore, block: string, at: InsertAt): Refusal | null {
  return store.getState().allowed(insertStep, { block, at })
}

export function insertBlock(store: EditorStore, block: string, at: InsertAt): Refusal | null {
  return store.getState().apply(insertStep, { block, at })
}

export function refusesConnection(store: EditorStore, from: string, to: string): Refusal | null {
  return store.getState().allowed(connect, { from, to, replace: true })
}

export function connectSteps(store: EditorStore, from: string, to: string): Refusal | null {
  return store.getState().apply(connect, { from, to, replace: true })
}

export function renameStepTo(store: EditorStore, step: string, name: WordsChange): Refusal | null {
  return store.getState().apply(renameStep, { step, name }, { merge: `name/${step}/${Object.keys(name).join()}` })
}

export function removeStep(store: EditorStore, step: string): Refusal | null {
  return store.getState().apply(deleteStep, { step })
}

export function moveStep(store: EditorStore, step: string, by: -1 | 1): Refusal | null {
  return store.getState().apply(moveStepEdit, { step, by })
}

export function copyStep(store: EditorStore, step: string): Refusal | null {
  return store.getState().apply(copyStepEdit, { step })
}

export function addDeadline(store: EditorStore, step: string): Refusal | null {
  return store.getState().apply(attachTimer, { step })
}

export function setInterrupts(store: EditorStore, step: string, interrupting: boolean): Refusal | null {
  return store.getState().apply(setInterrupting, { step, interrupting })
}

export function setNorms(store: EditorStore, step: string, norms: readonly string[]): Refusal | null {
  return store.getState().apply(setStepNorms, { step, norms })
}

/** Changes one setting of a step's block; `undefined` takes it away. What is typed undoes as one. */
export function setSetting(store: EditorStore, step: string, member: string, value: unknown): Refusal | null {
  return store.getState().apply(setStepConfig, { step, member, value }, { merge: `setting/${step}/${member}` })
}

export function setOutcome(
  store: EditorStore,
  step: Step,
  key: string,
  { label, asks }: { readonly label?: WordsChange; readonly asks?: boolean },
): Refusal | null {
  const outcomes = outcomesOf(step).map((outcome) => {
    if (outcome.key !== key) return outcome
    const named = label ? { ...outcome, label: changedWords(outcome.label, label) } : outcome
    if (asks === undefined) return named
    return asks ? { ...named, asks } : { key: named.key, label: named.label }
  })
  if (label) {
    const blank = Object.values(label).some((words) => words?.trim() === '')
    const old = outcomesOf(step).find((outcome) => outcome.key === key)?.label
    const unfit = blank ? NO_WORDS : refusesWording(changedWords(old, label))
    if (unfit) return unfit
  }
  return setSetting(store, step.key, 'outcomes', outcomes)
}

export function addOutcome(store: EditorStore, step: Step): Refusal | null {
  const outcomes = outcomesOf(step)
  const number = outcomes.length + 1
  const key = randomKeys(store.getState().draft, webRandomBytes).newKey('o')
  const label = { de: `Ergebnis ${number}`, en: `Outcome ${number}` }
  return store.getState().apply(setStepConfig, { step: step.key, member: 'outcomes', value: [...outcomes, { key, label }] })
}

export function removeOutcome(store: EditorStore, step: Step, key: string): Refusal | null {
  const value = outcomesOf(step).filter((outcome) => outcome.key !== key)
  return store.getState().apply(setStepConfig, { step: step.key, member: 'outcomes', value })
}

export function removeFlow(store: EditorStore, flow: string): Refusal | null {
  return store.getState().apply(disconnect, { flow })
}

export function setCondition(store: EditorStore, flow: string, chosen: ChosenCondition): Refusal | null {
  if (chosen.kind === 'otherwise') return store.getState().apply(setFlowDefault, { flow })
  return store.getState().apply(setFlowCondition, { flow, condition: chosen.source }, { merge: `condition/${flow}` })
}

/** Words on a way; no words in either language take the label away. */
export function setLabel(store: EditorStore, { key, label }: Flow, change: WordsChange): Refusal | null {
  const words = changedWords(label, change)
  const blank = Object.values(change).every((text) => text?.trim() === '')
  const gone = blank && (label === undefined || label.de === label.en || words.de === '' || words.en === '')
  return store.getState().apply(setFlowLabel, { flow: key, label: gone ? null : change }, { merge: `label/${key}/${Object.keys(change).join()}` })
}

export function askToInsert(screen: ScreenStore, place: InsertAt): void {
  screen.setState({ asked: { kind: 'insert', place } })
}

export function askToConnect(screen: ScreenStore, from: string): void {
  screen.setState({ asked: { kind: 'connect', from } })
}

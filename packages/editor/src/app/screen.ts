import { createStore, type StoreApi } from 'zustand/vanilla'
import type { InsertAt } from '../document/edits/insert-step.ts'

export const TABS = ['flow', 'forms', 'rules', 'letters', 'values'] as const
export type Tab = (typeof TABS)[number]
export const VIEWS = ['diagram', 'list', 'both'] as const
export type View = (typeof VIEWS)[number]
export type Panel = 'problems' | 'scenarios' | 'history'

/** A question that is open in front of everything else. */
export type Asked =
  | { readonly kind: 'insert'; readonly place: InsertAt }
  | { readonly kind: 'connect'; readonly from: string }
  /** What can be done with this step. */
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'commands' }

/** What is shown, not what is edited: nothing of it is part of the draft or its history. */
export interface ScreenState {
  readonly tab: Tab
  readonly view: View
  readonly panel: Panel | null
  readonly asked: Asked | null
  readonly palette: boolean
  /** Whether the inspector lies over the page where it has no column of its own. */
  readonly inspector: boolean
  /** Key of the form, rule, letter or value that a tab should show first. */
  readonly target: string | null
  /** The step whose name is being written in the step list. */
  readonly renaming: string | null
  /** Steps of the version that the draft follows; null until they are known. */
  readonly followed: ReadonlySet<string> | null
}

export type ScreenStore = StoreApi<ScreenState>

export function createScreen(view: View, tab: Tab = 'flow'): ScreenStore {
  return createStore<ScreenState>()(() => ({
    tab,
    view,
    panel: null,
    asked: null,
    palette: true,
    inspector: false,
    target: null,
    renaming: null,
    followed: null,
  }))
}

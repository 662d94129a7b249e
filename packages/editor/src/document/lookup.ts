import type { Flow, Form, Page, Placement, ProcessDefinition, Step } from '@laufzettel/engine'
import type { Words } from './edit.ts'

/** Finds things of a model by key; the immer draft inside an edit is one of its kinds. */

type Model = ProcessDefinition

export function stepOf(model: Model, key: string): Step | undefined {
  return model.steps.find((step) => step.key === key)
}

export function flowOf(model: Model, key: string): Flow | undefined {
  return model.flows.find((flow) => flow.key === key)
}

export function flowsFrom(model: Model, step: string): Flow[] {
  return model.flows.filter((flow) => flow.from === step)
}

export function flowsTo(model: Model, step: string): Flow[] {
  return model.flows.filter((flow) => flow.to === step)
}

export function formOf(model: Model, key: string): Form | undefined {
  return model.forms.find((form) => form.key === key)
}

export function pageOf(model: Model, form: string, key: string): Page | undefined {
  return formOf(model, form)?.pages.find((page) => page.key === key)
}

/** A question where it stands. */
export interface Placed {
  readonly form: Form
  readonly page: Page
  readonly group: Page['groups'][number]
  readonly placement: Placement
}

export function placementOf(model: Model, form: string, key: string): Placed | undefined {
  const found = formOf(model, form)
  for (const page of found?.pages ?? []) {
    for (const group of page.groups) {
      const placement = group.placements.find((candidate) => candidate.key === key)
      if (found && placement) return { form: found, page, group, placement }
    }
  }
  return undefined
}

export function placementsOn(page: Page): Placement[] {
  return page.groups.flatMap((group) => group.placements)
}

/** What a flow is called in sentences: its label, or the names of its ends. */
export function flowWords(model: Model, flow: Flow): Words {
  if (flow.label) return flow.label
  const name = (key: string): Words => stepOf(model, key)?.name ?? { de: key, en: key }
  return { de: `${name(flow.from).de} → ${name(flow.to).de}`, en: `${name(flow.from).en} → ${name(flow.to).en}` }
}

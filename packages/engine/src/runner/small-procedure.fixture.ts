import { expect } from 'vitest'
import type { Step } from '../definition/graph.ts'
import type { Command } from '../kernel/command.ts'
import type { Actor } from '../kernel/fact.ts'
import type { CaseState } from '../kernel/state.ts'
import type { World } from '../kernel/world.ts'
import { exampleWorld } from '../testing/world.ts'
import { Simulation } from './simulate.ts'

export const words = (de: string) => ({ de, en: de })
export const STAFF: Actor = { kind: 'staff', id: 'u7', name: 'Jana', roles: ['clerk'] }
export const CITIZEN: Actor = { kind: 'party', party: 'applicant' }
export const MONDAY = '2026-03-16T09:00:00.000Z'

interface TestFlow {
  key: string
  from: string
  to: string
  condition?: string
  isDefault?: boolean
}

/** start → check (user task) → gateway: `ask` → question (with overdue timer) → back to check, else end */
export function definition(change: (steps: Step[]) => Step[] = (steps) => steps) {
  const step = (key: string, block: string, config: Step['config'], more: Partial<Step> = {}): Step => ({
    key,
    block,
    name: words(key),
    norms: [],
    config,
    ...more,
  })
  const flow = (from: string, to: string, more: Partial<TestFlow> = {}): TestFlow => ({
    key: `f_${from}_${to}`,
    from,
    to,
    ...more,
  })
  return {
    format: 1,
    key: 'small',
    names: words('Kleines Verfahren'),
    caseName: { prefix: 'KLV', title: '"Antrag von " + applicant.name' },
    serviceIds: [],
    responsibleUnit: words('Amt'),
    publishingAuthority: words('Stadt'),
    service: Object.fromEntries(
      ['summary', 'who', 'papers', 'duration', 'cost', 'privacy', 'privacyDetails', 'start'].map((key) => [
        key,
        words(key),
      ]),
    ),
    stations: [],
    parties: [
      { key: 'applicant', role: 'applicant', label: words('Antragsteller'), name: ['name'], address: [['city']] },
    ],
    retention: [{ key: 'file', label: words('Akte'), period: 'P10Y', norms: [] }],
    fields: ['name', 'city'].map((key) => ({
      key,
      kind: 'text',
      label: words(key),
      party: 'applicant',
      purpose: words('x'),
      norms: [],
      sensitivity: 'personal',
      retention: 'file',
    })),
    forms: [
      {
        key: 'form',
        names: words('Antrag'),
        submit: words('Absenden'),
        pages: [
          {
            key: 'p',
            title: words('Sie'),
            groups: [
              {
                key: 'g',
                placements: [
                  { key: 'a', field: 'name' },
                  { key: 'b', field: 'city' },
                ],
              },
            ],
          },
        ],
      },
    ],
    steps: change([
      step('start', 'form-start', { form: 'form' }),
      step('check', 'user-task', {
        role: 'clerk',
        retention: 'file',
        dueWorkingDays: 5,
        outcomes: [
          { key: 'good', label: words('Gut') },
          { key: 'ask', label: words('Fragen'), asks: true },
        ],
      }),
      step('choice', 'exclusive-gateway', {}),
      step('question', 'question', { party: 'applicant', period: 'P14D', retention: 'file' }),
      step(
        'overdue',
        'timer',
        { at: 'question.due + duration("P14D")' },
        { attachedTo: 'question', interrupting: false },
      ),
      step('noted', 'end', {}),
      step('done', 'end', {}),
    ]),
    flows: [
      flow('start', 'check'),
      flow('check', 'choice'),
      flow('choice', 'question', { condition: 'step.check.outcome = "ask"' }),
      flow('choice', 'done', { isDefault: true }),
      flow('question', 'check'),
      flow('overdue', 'noted'),
    ],
    decisions: [],
    parameters: [],
    letters: [],
    roles: [{ key: 'clerk', label: words('Sachbearbeitung') }],
    norms: [],
    scenarios: [],
  }
}

export function worldOf(model: unknown = definition()): World {
  const world = exampleWorld({
    definition: model,
    parameters: [],
    land: 'HE',
    authority: {
      format: 1,
      name: 'Stadt',
      unit: 'Amt',
      street: 'Weg 1',
      postalCode: '12345',
      city: 'Stadt',
      phone: '1',
      email: 'a@b.example',
      openingHours: [],
      remedyOffice: 'Stadt',
      account: { holder: 'Kasse', iban: 'DE00' },
      demo: true,
    },
  })
  if (!world.ok) throw new Error(JSON.stringify(world.problems))
  return world.value
}

export const start: Command = {
  type: 'start',
  caseId: 'c1',
  tenant: 't',
  caseNumber: 'KLV-2026-00001',
  channel: 'online',
  parties: { applicant: { party: 'applicant', access: 'r1' } },
  data: { entries: { 'applicant/name': { value: 'Mia', source: { kind: 'online', at: MONDAY } } }, items: {} },
}

/** A case of it that has begun. */
export function begin(world = worldOf()): Simulation {
  const simulation = new Simulation(world, MONDAY)
  expect(simulation.give(start, CITIZEN).ok).toBe(true)
  return simulation
}

export const itemOf = (state: CaseState | null) =>
  Object.entries(state?.workItems ?? {}).find(([, item]) => item.status === 'open')?.[0] ?? ''
export const path = (simulation: Simulation) => simulation.state?.path.map((visit) => visit.step)

export function ask(simulation: Simulation): void {
  const question = { text: 'Seit wann?', reason: 'Wegen der Frist.', fields: ['applicant/city'] }
  const asked = simulation.give({ type: 'complete', item: itemOf(simulation.state), outcome: 'ask', question }, STAFF)
  expect(asked.ok).toBe(true)
}
export const questionOf = (simulation: Simulation) => Object.keys(simulation.state?.questions ?? {})[0] ?? ''

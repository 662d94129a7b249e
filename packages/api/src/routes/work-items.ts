import { Type } from 'typebox'
import { closed } from '../closed.ts'
import { route } from '../route.ts'
import { CountText } from '../text.ts'

const page = { size: Type.Optional(CountText), after: Type.Optional(CountText) }

const WorkItem = Type.Object(
  {
    caseId: Type.String(),
    caseNumber: Type.String(),
    process: Type.String(),
    item: Type.String(),
    step: Type.String(),
    role: Type.String(),
    openedAt: Type.String(),
    due: Type.Union([Type.String(), Type.Null()]),
  },
  closed,
)

const Print = Type.Object(
  {
    caseId: Type.String(),
    caseNumber: Type.String(),
    letter: Type.String(),
    document: Type.String(),
    queuedAt: Type.String(),
  },
  closed,
)

export const WORK_ROUTES = [
  route({
    name: 'workItems',
    method: 'GET',
    path: '/api/work-items',
    tag: 'work',
    auth: 'staff',
    roles: ['caseWorker', 'postRoom'],
    action: 'see-work-items',
    query: Type.Object({ ...page, role: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })) }, closed),
    status: 200,
    answer: Type.Object({ items: Type.Array(WorkItem), next: Type.Union([Type.String(), Type.Null()]) }, closed),
    problems: ['page-size'],
    summary: { de: 'Offene Aufgaben, höchstens 200 je Seite', en: 'Open work items, at most 200 a page' },
  }),
  route({
    name: 'printQueue',
    method: 'GET',
    path: '/api/print-queue',
    tag: 'work',
    auth: 'staff',
    roles: ['postRoom'],
    action: 'see-print-queue',
    query: Type.Object(page, closed),
    status: 200,
    answer: Type.Object({ letters: Type.Array(Print), next: Type.Union([Type.String(), Type.Null()]) }, closed),
    problems: ['page-size'],
    summary: { de: 'Schreiben für die Post', en: 'Letters for the post' },
  }),
] as const

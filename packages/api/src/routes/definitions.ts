import { Type } from 'typebox'
import { ProcessDefinition } from '@laufzettel/engine'
import { closed } from '../closed.ts'
import { named } from '../named.ts'
import { route } from '../route.ts'
import { DayText, HashText } from '../text.ts'

/** The engine judges a model and names each place, so nothing is refused here for its shape. */
const Definition = named('ProcessDefinition', Type.Unknown({ description: 'A process definition' }), ProcessDefinition)

export const DEFINITION_ROUTES = [
  route({
    name: 'validateDefinition',
    method: 'POST',
    path: '/api/definitions/validate',
    tag: 'definitions',
    auth: 'staff',
    roles: ['modeller', 'approver', 'administrator'],
    action: 'validate-definition',
    body: Definition,
    status: 200,
    answer: Type.Object({ hash: HashText }, closed),
    problems: ['definition-shape', 'definition-format-unknown', 'flow-dangling', 'feel-syntax'],
    summary: { de: 'Modell prüfen, ohne es zu speichern', en: 'Check a model without storing it' },
  }),
  route({
    name: 'proposeDefinition',
    method: 'POST',
    path: '/api/definitions',
    tag: 'definitions',
    auth: 'staff',
    roles: ['modeller'],
    action: 'propose-definition',
    body: Definition,
    idempotent: true,
    status: 201,
    answer: Type.Object({ hash: HashText, process: Type.String(), version: Type.Integer({ minimum: 1 }) }, closed),
    problems: ['definition-shape', 'definition-format-unknown', 'flow-dangling', 'feel-syntax'],
    summary: { de: 'Neue Fassung vorschlagen', en: 'Propose a new version' },
  }),
  route({
    name: 'publishDefinition',
    method: 'POST',
    path: '/api/definitions/{hash}/publication',
    tag: 'definitions',
    auth: 'staff',
    roles: ['approver'],
    action: 'approve-definition',
    params: Type.Object({ hash: HashText }, closed),
    body: Type.Object({ validFrom: DayText }, closed),
    idempotent: true,
    status: 200,
    answer: Type.Object({ hash: HashText, validFrom: DayText }, closed),
    problems: ['version-unknown', 'version-not-proposed', 'approver-is-author'],
    summary: {
      de: 'Fassung freigeben, ab einem Tag. Das tut eine andere Person als die Verfasserin.',
      en: 'Approve a version from a day on. Another person than the author does it.',
    },
  }),
] as const

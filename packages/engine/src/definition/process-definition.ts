import { Type, type Static } from 'typebox'
import { closed, Feel, Key, Text } from './basics.ts'
import { Decision } from './decision.ts'
import { Field } from './field.ts'
import { Form } from './form.ts'
import { Flow, Step } from './graph.ts'
import { Letter } from './letter.ts'
import { Norm } from './norm.ts'
import { Parameter } from './parameter.ts'
import { Scenario } from './scenario.ts'

export const Party = Type.Object(
  {
    key: Key,
    role: Type.Union([
      Type.Literal('applicant'),
      Type.Literal('coApplicant'),
      Type.Literal('representative'),
      Type.Literal('addressee'),
    ]),
    label: Text,
    /** Fields whose values, joined by a space, name the party in lists and letters. */
    name: Type.Array(Key),
    /** Fields of the postal address, line by line. */
    address: Type.Array(Type.Array(Key)),
    salutation: Type.Optional(Key),
  },
  closed,
)
export type Party = Static<typeof Party>

/** A group of data that is kept and erased together (DIN 66398); each has a key of its own per case. */
export const RetentionClass = Type.Object(
  { key: Key, label: Text, period: Type.String({ pattern: '^P[0-9]+[YM]$' }), norms: Type.Array(Key) },
  closed,
)

export const Role = Type.Object({ key: Key, label: Text, fourEyes: Type.Optional(Type.Boolean()) }, closed)

/** A value that a case keeps beside the answers to its forms; it is set by steps (their outputs). */
export const Variable = Type.Object({ key: Key, label: Text, retention: Key }, closed)
export type Variable = Static<typeof Variable>

/** A message that cases send each other or get from outside; kept so long where nobody waits for it yet. */
export const Message = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200 }), keepFor: Type.Optional(Type.String({ pattern: '^P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$' })) },
  closed,
)
export type Message = Static<typeof Message>

/** What the start page of a service says before anybody has to type. */
export const Service = Type.Object(
  {
    summary: Text,
    who: Text,
    papers: Text,
    duration: Text,
    cost: Text,
    privacy: Text,
    privacyDetails: Text,
    start: Text,
  },
  closed,
)

/** A station of the "Laufzettel" line that citizens and case workers see; `steps` belong to it. */
export const Station = Type.Object({ key: Key, label: Text, note: Type.Optional(Text), steps: Type.Array(Key) }, closed)

/**
 * The published design of a procedure (design §3). `format` is the version of this schema; published bytes
 * are never upgraded, only their loaded form (see upgrade.ts).
 */
export const ProcessDefinition = Type.Object(
  {
    format: Type.Literal(1),
    key: Key,
    names: Text,
    /** Prefix of case numbers, and what a case is called in lists (an expression over the case). */
    caseName: Type.Object({ prefix: Type.String({ pattern: '^[A-Z]{2,5}$' }), title: Feel }, closed),
    serviceIds: Type.Array(Type.String({ minLength: 1 })),
    responsibleUnit: Text,
    publishingAuthority: Text,
    service: Service,
    stations: Type.Array(Station),
    parties: Type.Array(Party),
    retention: Type.Array(RetentionClass),
    fields: Type.Array(Field),
    forms: Type.Array(Form),
    steps: Type.Array(Step),
    flows: Type.Array(Flow),
    decisions: Type.Array(Decision),
    parameters: Type.Array(Parameter),
    letters: Type.Array(Letter),
    roles: Type.Array(Role),
    norms: Type.Array(Norm),
    variables: Type.Optional(Type.Array(Variable)),
    messages: Type.Optional(Type.Array(Message)),
    scenarios: Type.Array(Scenario),
    layout: Type.Optional(
      Type.Record(Type.String(), Type.Object({ x: Type.Integer(), y: Type.Integer() }, closed)),
    ),
  },
  { ...closed, $id: 'https://laufzettel.dev/schemas/process-definition/1' },
)
export type ProcessDefinition = Static<typeof ProcessDefinition>

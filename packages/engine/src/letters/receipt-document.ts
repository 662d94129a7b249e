import { Type, type Static } from 'typebox'
import type { AuthorityProfile } from '../definition/authority.ts'
import { closed } from '../definition/basics.ts'
import { keepTogether } from '../format/keep-together.ts'
import { Crest, Marks } from './document-tree.ts'
import { addressLine, footerColumns } from './frame.ts'

const Line = Type.String({ maxLength: 400 })
const Answer = Type.Object({ label: Type.String(), value: Type.String() }, closed)

/** The answers of one page of the form; a repeat group is one titled group per item (“Hund 1”). */
export const ReceiptSection = Type.Object(
  {
    title: Line,
    groups: Type.Array(Type.Object({ title: Type.Optional(Line), answers: Type.Array(Answer) }, closed)),
  },
  closed,
)
export type ReceiptSection = Static<typeof ReceiptSection>

/** What happens next: a sentence, and by when as printed („Voraussichtlich bis 13. April 2026“). */
export const ReceiptStep = Type.Object({ text: Type.String({ minLength: 1 }), by: Type.Optional(Line) }, closed)
export type ReceiptStep = Static<typeof ReceiptStep>

/** The receipt of an application, ready to be set. Only words; an answer left out has the value „–“. */
export const ReceiptDocument = Type.Object(
  {
    format: Type.Literal(1),
    kind: Type.Literal('application'),
    language: Type.Literal('de'),
    title: Line,
    sender: Type.Object({ authority: Line, unit: Line, addressLine: Line, crest: Type.Optional(Crest) }, closed),
    opening: Type.Array(Type.String()),
    info: Type.Array(Type.Object({ label: Line, value: Line }, closed)),
    next: Type.Object({ title: Line, steps: Type.Array(ReceiptStep) }, closed),
    sections: Type.Array(ReceiptSection),
    footer: Type.Array(Type.Array(Line)),
    marks: Marks,
  },
  closed,
)
export type ReceiptDocument = Static<typeof ReceiptDocument>

export interface ReceiptParticulars {
  readonly authority: AuthorityProfile
  /** The service's name, for example Hund anmelden. */
  readonly service: string
  readonly caseNumber: string
  /** Day and time as printed in the authority's zone: „24. März 2026, 09:12 Uhr“. */
  readonly received: string
  readonly next: readonly ReceiptStep[]
  readonly sections: readonly ReceiptSection[]
  readonly marks: Marks
}

/** Writes the receipt of an application. An empty answer becomes „–“. */
export function writeReceipt(particulars: ReceiptParticulars): ReceiptDocument {
  const { authority } = particulars
  return {
    format: 1,
    kind: 'application',
    language: 'de',
    title: `Eingangsbestätigung: ${particulars.service}`,
    sender: {
      authority: authority.name,
      unit: authority.unit,
      addressLine: addressLine(authority),
      ...(authority.crest ? { crest: authority.crest } : {}),
    },
    opening: ['Ihre Angaben sind bei uns eingegangen. Heben Sie diese Bestätigung gut auf. Sie ist noch kein Bescheid.'],
    info: [
      { label: 'Vorgang', value: particulars.caseNumber },
      { label: 'Eingegangen am', value: keepTogether(particulars.received) },
      { label: 'Fragen an', value: `${authority.unit}, ${authority.phone}, ${authority.email}` },
    ],
    next: {
      title: 'So geht es weiter',
      steps: particulars.next.map((step) => ({ ...step, text: keepTogether(step.text) })),
    },
    sections: particulars.sections.map((section) => ({
      title: section.title,
      groups: section.groups.map((group) => ({
        ...group,
        answers: group.answers.map(({ label, value }) => ({
          label,
          value: value.trim() === '' ? '–' : keepTogether(value),
        })),
      })),
    })),
    footer: footerColumns(authority, 'Diese Bestätigung'),
    marks: particulars.marks,
  }
}

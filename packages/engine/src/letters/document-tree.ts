import { Type, type Static } from 'typebox'
import { closed } from '../definition/basics.ts'

const Line = Type.String({ maxLength: 400 })

/** Words in one weight. A line feed in `text` is a line break in the letter. */
export const Run = Type.Object({ text: Type.String(), strong: Type.Optional(Type.Boolean()) }, closed)
export type Run = Static<typeof Run>

/** A line of a decision, calculation or payment. `norm` is a section as printed: „§ 5 Abs. 1 Nr. 1“. */
export const DocumentRow = Type.Object(
  {
    label: Type.Array(Run),
    value: Type.Array(Run),
    norm: Type.Optional(Line),
    strong: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type DocumentRow = Static<typeof DocumentRow>

const rows = { rows: Type.Array(DocumentRow) }
const runs = { runs: Type.Array(Run) }

/** A part of the letter's body; the kinds are those of the template (definition/letter.ts). */
export const DocumentNode = Type.Union([
  Type.Object({ kind: Type.Literal('paragraph'), ...runs }, closed),
  Type.Object({ kind: Type.Literal('heading'), ...runs }, closed),
  Type.Object({ kind: Type.Literal('decision'), ...rows }, closed),
  Type.Object({ kind: Type.Literal('calculation'), ...rows }, closed),
  Type.Object({ kind: Type.Literal('payment'), ...rows }, closed),
  Type.Object({ kind: Type.Literal('remedy'), title: Line, ...runs }, closed),
])
export type DocumentNode = Static<typeof DocumentNode>

/** A crest that ships with the product; `alternative` stands for it where it cannot be seen. */
export const Crest = Type.Object({ drawing: Type.Literal('castle-over-water'), alternative: Line }, closed)
export type Crest = Static<typeof Crest>

/** `test`: written in the TEST stage. `copy`: not the original, for example on the tracking page. */
export const Marks = Type.Object({ test: Type.Boolean(), copy: Type.Boolean() }, closed)
export type Marks = Static<typeof Marks>

const InfoRow = Type.Object({ label: Line, value: Line, strong: Type.Optional(Type.Boolean()) }, closed)

/**
 * A letter ready to be set: only words, nothing left to compute. Facts hold it for decades, so its shape is
 * versioned and every value is text. `info` is the information block, in groups; `footer` its columns, each
 * a list of lines.
 */
export const LetterDocument = Type.Object(
  {
    format: Type.Literal(1),
    kind: Type.Union([Type.Literal('notice'), Type.Literal('reminder'), Type.Literal('receipt')]),
    language: Type.Literal('de'),
    title: Line,
    sender: Type.Object({ authority: Line, unit: Line, addressLine: Line, crest: Type.Optional(Crest) }, closed),
    recipient: Type.Array(Line),
    info: Type.Array(Type.Array(InfoRow)),
    subject: Line,
    body: Type.Array(DocumentNode),
    footer: Type.Array(Type.Array(Line)),
    marks: Marks,
  },
  closed,
)
export type LetterDocument = Static<typeof LetterDocument>

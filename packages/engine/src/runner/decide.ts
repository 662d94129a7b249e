import { blockOf } from '../blocks/index.ts'
import { decideWith } from '../kernel/decide.ts'

/** `decide` with every block of the product. */
export const decide = decideWith(blockOf)

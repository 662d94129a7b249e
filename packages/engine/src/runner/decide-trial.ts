import { blockOf } from '../blocks/index.ts'
import { UNFINISHED } from '../blocks/unfinished.ts'
import { type Decide, decideWith } from '../kernel/decide.ts'

/** `decide` for the published form of a trial. */
export const decideTrial: Decide = decideWith((type) => (type === UNFINISHED.type ? UNFINISHED : blockOf(type)))

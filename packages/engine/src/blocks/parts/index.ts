import type { Block } from '../../kernel/block.ts'
import { conclusion } from './conclusion.ts'
import { opinion } from './opinion.ts'
import { paymentRequest } from './payment-request.ts'
import { secondLook } from './second-look.ts'
import { statement } from './statement.ts'
import { whetherToHear } from './whether-to-hear.ts'

/** Blocks that only the expansions of composites use; no definition names them. */
export const PARTS: readonly Block<never>[] = [opinion, secondLook, whetherToHear, statement, paymentRequest, conclusion]

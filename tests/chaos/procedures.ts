import type { ProcessDefinition } from '@laufzettel/engine'

/** Published in every house beside the product's example. */
export const PROCEDURES: readonly ProcessDefinition[] = []

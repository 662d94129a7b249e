/** An unknown member of a request is a mistake: it is refused, never dropped. */
export const closed = { additionalProperties: false } as const

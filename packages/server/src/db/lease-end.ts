/** Until when something is lent that is taken at `now`. */
export function leaseEnd(now: string, leaseSeconds: number): string {
  return new Date(Date.parse(now) + leaseSeconds * 1000).toISOString()
}

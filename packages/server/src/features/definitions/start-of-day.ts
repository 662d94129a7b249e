import { EUROPE_BERLIN, offsetOfWall } from '@laufzettel/engine'

/** The instant at which a calendar date begins in the authority's zone. A version holds from midnight on. */
export function startOfDay(date: string): string {
  const wall = Date.parse(`${date}T00:00:00.000Z`) / 1000
  return new Date((wall - offsetOfWall(EUROPE_BERLIN, wall)) * 1000).toISOString()
}

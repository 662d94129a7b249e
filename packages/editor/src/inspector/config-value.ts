import type { Step } from '@laufzettel/engine'

/** A text setting of a step; an unfinished model may have none, or something else there. */
export function textSetting(step: Step, name: string): string {
  const value = step.config[name]
  return typeof value === 'string' ? value : ''
}

export function numberSetting(step: Step, name: string): number | undefined {
  const value = step.config[name]
  return typeof value === 'number' ? value : undefined
}

import { officeCalendar } from '../calendar/feel-calendar.ts'
import type { Watch } from '../feel/run.ts'
import { EMPTY_SCOPE } from '../feel/scope.ts'
import { localDate } from '../feel/zone.ts'
import { formEvaluation } from '../forms/feel-evaluation.ts'
import type { FormContext } from '../forms/form-context.ts'
import { linkedWorld } from './linked-world.ts'
import type { World } from './world.ts'

/**
 * What judging a form needs: the expressions of a world, evaluated over the answers so far. `watch`
 * begins the host's watchdog of one assessment.
 */
export function formContext(world: World, now: string, watch?: Watch): FormContext {
  const linked = linkedWorld(world)
  return {
    today: localDate(now, world.zone),
    begin: formEvaluation(
      (source) => (linked.ok ? linked.value.expression(source) : linked),
      EMPTY_SCOPE,
      { now, zone: world.zone, calendar: officeCalendar(world.calendar) },
      watch,
    ),
  }
}

import type { StaticType } from './static-type.ts'

/** Whether some value of one type is one of the other, with the conversions of §10.3.2.9.4. */
export function mayBe(type: StaticType, to: StaticType): boolean {
  if (type.is === 'any' || type.is === 'null' || to.is === 'any' || to.is === 'null') return true
  if (type.is === 'list' || to.is === 'list') {
    return mayBe(type.is === 'list' ? type.of : type, to.is === 'list' ? to.of : to)
  }
  return type.is === to.is || (type.is === 'date' && to.is === 'dateTime')
}

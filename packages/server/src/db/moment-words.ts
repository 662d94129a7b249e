import { EUROPE_BERLIN, formatDateShort, localDateTime, type Text } from '@laufzettel/engine'

/** „24.03.2026, 09:12 Uhr“: when somebody else did something, in the sentence of a problem. */
export function momentWords(instant: string): Text {
  const local = localDateTime(instant, EUROPE_BERLIN)
  const [day, time] = [local.slice(0, 10), local.slice(11, 16)]
  return { de: `${formatDateShort(day, 'de')}, ${time} Uhr`, en: `${formatDateShort(day, 'en')}, ${time}` }
}

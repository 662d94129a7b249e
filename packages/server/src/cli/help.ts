import type { Language } from '@laufzettel/engine'
import { COMMANDS } from './commands.ts'

const HEAD = { de: 'Aufruf: npx laufzettel <Befehl> [--lang de|en]', en: 'Usage: npx laufzettel <command> [--lang de|en]' }

/** What there is, a command a line. */
export function helpText(language: Language): string {
  const lines = COMMANDS.map(({ usage, help }) => `  ${usage}\n      ${help[language]}`)
  return [HEAD[language], '', ...lines].join('\n')
}

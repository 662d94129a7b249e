import { say } from '@laufzettel/ui'
import type { PageContext } from '../pages.ts'

/** Title of a page; "Fehler:" stands first when something is to be mended, so that it is heard first. */
export function pageTitle(title: string, wrong: boolean, context: PageContext): string {
  return wrong ? `${say(context.language)('errorPrefix')} ${title}` : title
}

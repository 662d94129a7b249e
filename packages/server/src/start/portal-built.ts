import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The one sentence that is said before a language is known. */
export const NOT_BUILT =
  'Das Portal ist nicht gebaut. Führen Sie zuerst „npm run build“ aus. ' +
  '(The portal is not built: run "npm run build".)'

/**
 * Whether the portal's renderer is there. To be asked before anything of the server is loaded: its pages import
 * the renderer, and whoever starts it should read a sentence and not which file a module misses.
 */
export function portalIsBuilt(): boolean {
  return existsSync(fileURLToPath(import.meta.resolve('@laufzettel/portal/render')))
}

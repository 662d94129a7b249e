import type { AuthorityProfile } from '@laufzettel/engine'
import type { Brand } from '../features/brand/brand.ts'
import type { Services } from '../features/services.ts'
import type { AdmissionLimits } from './admission.ts'
import type { Editor } from './editor.ts'
import type { Limits } from './limits.ts'
import type { Portal } from './portal.ts'

/** What the HTTP side works with, beside the services of the handlers. */
export interface HttpContext {
  readonly services: Services
  readonly portal: Portal
  /** Null where it is not built: its page says so. */
  readonly editor: Editor | null
  /** As the head of each page names it. */
  readonly authority: AuthorityProfile
  /** Its look, with what it inherits from the authorities above. */
  readonly brand: Brand
  /** Served over TLS (a proxy may end it): cookies are bound to it. */
  readonly secure: boolean
  /** Key of the tokens of forms. */
  readonly secret: Uint8Array
  readonly limits: Limits
  readonly admission: AdmissionLimits
  /** Compare each answer with the contract: tests do, a running server need not. */
  readonly checkAnswers: boolean
}

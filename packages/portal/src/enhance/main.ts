import { deskKeys } from '../desk/keys.ts'
import { guardSubmits } from './guard-submits.ts'
import { keepFocusOnErrors } from './keep-focus-on-errors.ts'
import { tellWhenOffline } from './tell-when-offline.ts'
import { warnOfSessionEnd } from './warn-of-session-end.ts'

// Pages are complete without this script; it only makes them kinder.
keepFocusOnErrors(document)
guardSubmits(document)
tellWhenOffline(document, window)
deskKeys(document)
warnOfSessionEnd(document, window)

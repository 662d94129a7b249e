import { isSignedIn, type Session } from './session.ts'

/** How often the end is looked for, and after it, whether somebody signed in again. */
const PAUSE = 10_000

/**
 * Asks the server how the session stands when its end comes near, since it may have been extended in another window,
 * and while it is over, also when somebody comes back to this window. Gives back how to stop.
 */
export function watchSession(session: Session): () => void {
  const look = () => {
    if (session.endsSoon() || !isSignedIn(session)) void session.check()
  }
  const timer = setInterval(look, PAUSE)
  window.addEventListener('focus', look)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    window.removeEventListener('focus', look)
    document.removeEventListener('visibilitychange', look)
  }
}

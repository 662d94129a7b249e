/** A document that could not be set, or not in time. The message is for the log, not for people. */
export class RenderError extends Error {
  override readonly name = 'RenderError'
}

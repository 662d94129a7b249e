/** Focuses the error summary, also where a browser ignores `autofocus` or came back from its page cache. */
export function keepFocusOnErrors(page: Document): void {
  const summary = page.getElementById('fehler')
  if (summary === null) return
  summary.focus()
}

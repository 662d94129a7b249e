/** Focuses the error summary where a browser ignores `autofocus` on what is no input. */
export function keepFocusOnErrors(page: Document): void {
  const summary = page.getElementById('fehler')
  if (summary === null) return
  window.addEventListener('load', () => {
    if (page.activeElement === page.body) summary.focus()
  })
}

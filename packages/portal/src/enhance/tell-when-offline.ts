/**
 * Without a connection a submit would show the browser's own error page and lose what was typed: the page
 * stays, says so in its polite live region `#verbindung`, and sends again when the person presses the button.
 */
export function tellWhenOffline(page: Document, view: Window): void {
  const region = page.getElementById('verbindung')
  const words = page.documentElement.dataset['offline']
  if (region === null || words === undefined) return
  const show = () => {
    region.textContent = view.navigator.onLine ? '' : words
  }
  view.addEventListener('online', show)
  view.addEventListener('offline', show)
  page.addEventListener(
    'submit',
    (event) => {
      if (view.navigator.onLine) return
      event.preventDefault()
      event.stopImmediatePropagation()
      show()
      region.focus()
    },
    { capture: true },
  )
  show()
}

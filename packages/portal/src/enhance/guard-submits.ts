/**
 * Makes a second click on a submit button harmless and says that sending is under way. Words come from
 * `data-sending` of the document element. The button keeps its width and its value is still sent;
 * coming back from the page cache, everything is as before.
 */
export function guardSubmits(page: Document): void {
  page.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    if (form.dataset['sent'] === 'true') {
      event.preventDefault()
      return
    }
    form.dataset['sent'] = 'true'
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement)) return
    button.setAttribute('aria-disabled', 'true')
    const label = button.querySelector('.kern-label')
    const words = page.documentElement.dataset['sending']
    if (label === null || words === undefined) return
    label.setAttribute('data-words', label.textContent)
    button.style.minWidth = `${button.offsetWidth}px`
    label.textContent = words
  })
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) restore(page)
  })
}

function restore(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-sent]')) delete form.dataset['sent']
  for (const label of page.querySelectorAll('[data-words]')) {
    label.textContent = label.getAttribute('data-words')
    label.removeAttribute('data-words')
    label.closest('button')?.removeAttribute('aria-disabled')
  }
}

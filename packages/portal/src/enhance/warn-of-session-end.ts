/** How long before its end a person is told (WCAG 2.2.1 asks for 20 seconds). */
const WARNING = 5 * 60_000
/** How often the end is looked for. A timer for hours would not survive that the machine sleeps. */
const PAUSE = 15_000

interface Standing {
  readonly user: { readonly id: string }
  readonly csrf: string
  /** ISO instants by the server's clock. */
  readonly now: string
  readonly endsAt: string
}

/**
 * Tells who works at the desk that the session ends soon, and lets it go on with one click: what is typed into the page
 * would otherwise be lost with the next button. The bar `#sitzung` brings its words; pages without it are left alone.
 */
export function warnOfSessionEnd(page: Document, view: Window): void {
  const bar = page.getElementById('sitzung')
  const words = bar?.querySelector('p')
  const button = bar?.querySelector('button')
  const link = bar?.querySelector('a')
  if (!bar || !words || !button || !link) return
  const language = page.documentElement.lang
  let csrf = ''
  let user: string | null = null
  let end = Number.POSITIVE_INFINITY
  let over = false
  const show = (text: string | undefined, goesOn: HTMLElement | null) => {
    if (words.textContent === text && !bar.hidden) return
    words.textContent = text ?? ''
    for (const each of [button, link]) each.hidden = each !== goesOn
    bar.hidden = false
  }
  const take = ({ csrf: token, user: { id }, now, endsAt }: Standing) => {
    user ??= id
    // Somebody else has signed in with this browser: what was typed here is not sent in that name.
    if (id !== user) return
    for (const field of page.querySelectorAll<HTMLInputElement>('input[name="_token"]')) if (field.value === csrf) field.value = token
    csrf = token
    over = false
    end = view.performance.now() + Date.parse(endsAt) - Date.parse(now)
    if (end - view.performance.now() > WARNING) bar.hidden = true
    else show(bar.dataset['ending']?.replace('{time}', () => clock(endsAt, language)), button)
  }
  /** A server that cannot be reached says nothing about the session. */
  const ask = async (extend: boolean) => {
    const answer = await view
      .fetch(extend ? '/api/session/extension' : '/api/session', extend ? { method: 'POST', headers: { 'x-csrf-token': csrf } } : {})
      .catch(() => null)
    if (answer?.ok) take((await answer.json()) as Standing)
    else if (answer?.status === 401) {
      over = true
      show(bar.dataset['ended'], link)
    }
  }
  const look = () => {
    // It may have been extended in another window, or somebody has signed in again.
    if (over || end - view.performance.now() <= WARNING) void ask(false)
  }
  button.addEventListener('click', async () => {
    await ask(true)
    if (!bar.hidden && !over) show(bar.dataset['longest'], null)
  })
  view.setInterval(look, PAUSE)
  view.addEventListener('focus', look)
  void ask(false)
}

function clock(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(new Date(instant))
}

/**
 * What a browser without scripts does: keeps cookies, follows redirects, sends forms with what their inputs
 * hold. It sees no more than the HTML.
 */
export interface PaperBrowser {
  readonly html: string
  readonly status: number
  /** Path with query of the page that is shown. */
  readonly address: string
  open(path: string): Promise<void>
  /** Fills inputs of the page in and presses a button of the form that has it. */
  press(button: string | RegExp, typed?: Readonly<Record<string, string>>): Promise<void>
  /** The request that pressing the button would send. */
  request(button: string | RegExp, typed?: Readonly<Record<string, string>>): { action: string; body: URLSearchParams }
  send(action: string, body: URLSearchParams): Promise<void>
  /** Sends without following, as a second press whose answer nobody sees. */
  post(action: string, body: URLSearchParams): Promise<Response>
  /** Value of an input, of the chosen radio button for options. */
  value(name: string): string | undefined
  /** Visible words of the page. */
  text(): string
}

export function paperBrowser(base: string): PaperBrowser {
  const cookies = new Map<string, string>()
  const page = { html: '', status: 0, address: '' }

  async function go(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(new URL(path, base), { ...init, redirect: 'manual', headers: { cookie, ...init.headers } })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const at = pair.indexOf('=')
      cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  async function show(first: Response, path: string): Promise<void> {
    let response = first
    let address = path
    while (response.status === 303) {
      address = response.headers.get('location') ?? '/'
      response = await go(address)
    }
    Object.assign(page, { html: await response.text(), status: response.status, address })
  }

  const post = (action: string, body: URLSearchParams) =>
    go(action, { method: 'POST', body: body.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base } })

  function request(button: string | RegExp, typed: Readonly<Record<string, string>> = {}) {
    const pressed = buttonsOf(page.html).find(({ label }) => (typeof button === 'string' ? label === button : button.test(label)))
    if (pressed === undefined) throw new Error(`no button ${button} on ${page.address}`)
    const form = formsOf(page.html).find(({ markup, id }) => (pressed.form === undefined ? markup.includes(pressed.tag) : id === pressed.form))
    if (form === undefined) throw new Error(`the button ${button} belongs to no form`)
    const body = new URLSearchParams(inputsOf(form.markup))
    for (const [name, value] of Object.entries(typed)) {
      if (!offers(form.markup, name, value)) throw new Error(`the page offers no ${name}=${value}`)
      body.set(name, value)
    }
    if (pressed.name !== undefined) body.set(pressed.name, pressed.value ?? '')
    return { action: form.action, body }
  }

  return {
    get html() {
      return page.html
    },
    get status() {
      return page.status
    },
    get address() {
      return page.address
    },
    open: async (path) => show(await go(path), path),
    press: async (button, typed) => {
      const { action, body } = request(button, typed)
      await show(await post(action, body), action)
    },
    request,
    send: async (action, body) => show(await post(action, body), action),
    post,
    value: (name) => inputsOf(page.html).findLast(([own]) => own === name)?.[1],
    text: () => words(page.html.replace(/<head>.*?<\/head>/s, '')),
  }
}

function words(markup: string): string {
  return decoded(markup.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim()
}

function formsOf(html: string) {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, tag = '', markup = '']) => ({
    action: attribute(tag, 'action') ?? '',
    id: attribute(tag, 'id'),
    markup,
  }))
}

function buttonsOf(html: string) {
  return [...html.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)].map(([tag, attributes = '', inner = '']) => ({
    tag,
    label: attribute(attributes, 'aria-label') ?? words(inner),
    name: attribute(attributes, 'name'),
    value: attribute(attributes, 'value'),
    form: attribute(attributes, 'form'),
  }))
}

/** Names and values that a form sends: text as it is, radio buttons and boxes where they are checked. */
function inputsOf(markup: string): [string, string][] {
  const inputs = [...markup.matchAll(/<input\b([^>]*)>/g)].flatMap(([, tag = '']): [string, string][] => {
    const name = attribute(tag, 'name')
    const choice = ['radio', 'checkbox'].includes(attribute(tag, 'type') ?? '')
    return name === undefined || (choice && !/\schecked/.test(tag)) ? [] : [[name, attribute(tag, 'value') ?? (choice ? 'on' : '')]]
  })
  const areas = [...markup.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].map(
    ([, tag = '', text = '']): [string, string] => [attribute(tag, 'name') ?? '', decoded(text)],
  )
  const lists = [...markup.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(([, tag = '', options = '']): [string, string] => {
    const chosen = /<option\b([^>]*\sselected[^>]*)>/.exec(options)?.[1] ?? ''
    return [attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? '']
  })
  return [...inputs, ...areas, ...lists]
}

/** Is there an input of that name; for radio buttons and boxes, one with that value? */
function offers(markup: string, name: string, value: string): boolean {
  const tags = [...markup.matchAll(/<(?:input|textarea|select)\b([^>]*)>/g)].map(([, tag = '']) => tag)
  const own = tags.filter((tag) => attribute(tag, 'name') === name)
  const choices = own.filter((tag) => ['radio', 'checkbox'].includes(attribute(tag, 'type') ?? ''))
  return choices.length > 0 ? choices.some((tag) => attribute(tag, 'value') === value) : own.length > 0
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : decoded(value)
}

function decoded(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

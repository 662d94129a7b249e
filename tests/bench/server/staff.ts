/** What a signed-in clerk sends along with every request. */
export async function signedIn(address: string): Promise<Record<string, string>> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'jana.reuter', password: 'hund-2026' }),
  })
  const { csrf } = (await response.json()) as { csrf: string }
  return { cookie: response.headers.getSetCookie().map((text) => text.split(';')[0]).join('; '), 'x-csrf-token': csrf }
}

/** The first work item of a case; cases that were begun alike have the same. */
export async function workItemOf(address: string, headers: Record<string, string>, caseId: string): Promise<string> {
  const response = await fetch(`${address}/api/cases/${caseId}`, { headers })
  const { state } = (await response.json()) as { state: { workItems: Record<string, unknown> } }
  return Object.keys(state.workItems)[0] ?? ''
}

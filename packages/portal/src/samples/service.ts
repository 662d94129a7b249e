export const service = { process: 'hund-anmelden', name: 'Hund anmelden' } as const
export const target = (action: string) => ({ action, hidden: { _token: 't0ken', _key: 'k1' } })

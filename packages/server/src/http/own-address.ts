/**
 * An address of this server, whatever a request asked for; anything else is the start page. `//elsewhere` and
 * backslashes lead to other hosts, and what is not visible ASCII cannot stand in a header.
 */
export function ownAddress(address: string): string {
  return /^\/(?![/\\])[!-[\]-~]*$/.test(address) ? address : '/'
}

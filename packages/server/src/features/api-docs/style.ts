/** What the reference needs beside the portal's style sheet: a readable width, tables and code that scroll by themselves. */
export const REFERENCE_STYLE = `
.lz-reference { box-sizing: border-box; width: 100%; min-width: 0; max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
.lz-reference section { margin-top: 2.5rem; }
.lz-reference h1, .lz-reference h2, .lz-reference h3 { margin: 1.5rem 0 0.5rem; }
.lz-reference h2 code { overflow-wrap: anywhere; }
.lz-reference nav ul { margin: 0; padding-left: 1.25rem; }
.lz-reference a code, .lz-reference td code { overflow-wrap: anywhere; }
.lz-reference table { width: 100%; margin: 1rem 0; border-collapse: collapse; table-layout: fixed; }
.lz-reference caption { padding: 0.5rem 0; text-align: left; font-weight: 600; }
.lz-reference th, .lz-reference td { padding: 0.5rem; text-align: left; vertical-align: top; border-bottom: 1px solid; overflow-wrap: anywhere; }
.lz-reference th:first-child { width: 28%; }
.lz-reference code { font-family: ui-monospace, monospace; font-size: 0.875em; }
.lz-reference pre { box-sizing: border-box; max-width: 100%; max-height: 24rem; margin: 0.5rem 0; padding: 0.75rem; overflow: auto; border: 1px solid; }
`

import { OFFICE_FUNCTIONS, OFFICE_GROUPS, type OfficeFunction, type OfficeGroup } from '@laufzettel/engine'

const HEAD = `# Office functions

What statutes need and DMN does not have: functions of FEEL for deadlines, ages, rounding and working days. They stand in
a namespace of their own, \`office.age on(birth, day)\`, so that no later DMN can give one of their names another meaning;
inside of it the names are English like those of DMN, in several words each. Models published without the namespace are
read as before. The editor shows the functions under the labels given here. Holidays and rules of notification come from the calendar of the authority that runs the case
(\`EvaluationOptions.calendar\`): without one, a function that asks it gives null with a warning. Values of fees and rates
by the date that counts are \`parameter.<key>\`, and \`dayThatCounts\` is that date in the expressions of a rule. The examples are computed for Hessen. Every deadline that a case keeps
has its reasons too; these functions give the date alone.

This page is written by \`npm run docs\` from \`packages/engine/src/feel/office-functions.ts\`.
`

/** The page docs/office-functions.md. */
export function officePage(): string {
  const groups = Object.entries(OFFICE_GROUPS).map(([group, { de, en }]) => {
    const entries = Object.entries(OFFICE_FUNCTIONS).filter(([, entry]) => entry.group === (group as OfficeGroup))
    const rows = entries.map(([name, { label }]) => `| \`office.${name}\` | ${label.de} | ${label.en} |`)
    const table = ['| name | German label | English label |', '|---|---|---|', ...rows].join('\n')
    return [`## ${en} · ${de}`, table, ...entries.map(([name, entry]) => section(name, entry))].join('\n\n')
  })
  return `${[HEAD.trimEnd(), ...groups].join('\n\n')}\n`
}

function section(name: string, { label, call, help, norms, example, result }: OfficeFunction): string {
  const law = norms.length === 0 ? '' : ` (${norms.join('; ')})`
  return [
    `### office.${name}`,
    `\`${call.en}\`\n${help.en}${law}`,
    `**${label.de}:** \`${call.de}\`\n${help.de}`,
    `Example: \`${example}\` is \`${result}\`.`,
  ].join('\n\n')
}

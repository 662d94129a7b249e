import type { Command } from './command.ts'

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'validate',
    usage: 'validate <process.json>',
    help: {
      de: 'Prüft ein Modell und nennt jede Stelle, die nicht stimmt.',
      en: 'Checks a model and names each place that is wrong.',
    },
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'test',
    usage: 'test <folder> [--land <HE>]',
    help: { de: 'Spielt die Testfälle eines Beispiels durch.', en: 'Plays the scenarios of an example.' },
    load: async () => (await import('./test-example.ts')).testExample,
  },
  {
    name: 'evaluate',
    usage: 'evaluate <folder> <decision> --input <json> [--on <2026-03-15>] [--land <HE>] [--trace] [--json]',
    help: {
      de: 'Wertet eine Regel aus: Ergebnis, Rechenweg und die Fassungen der Werte.',
      en: 'Evaluates a rule: result, calculation and the versions of the values.',
    },
    load: async () => (await import('./evaluate.ts')).evaluate,
  },
  {
    name: 'deadline',
    usage:
      'deadline --posted <2026-04-30> --land <TH> --period <P1M> [--channel post] [--law VwVfG] [--fiction-days 4] [--fiction-moves yes|no] [--received <day|never>] [--retrieved <day|never>] [--holiday <2026-08-08=Name>] [--json]',
    help: {
      de: 'Berechnet Bekanntgabe und Ende einer Frist und nennt die Gründe.',
      en: 'Computes notification and end of a period and gives the reasons.',
    },
    load: async () => (await import('./deadline.ts')).deadline,
  },
  {
    name: 'import-bpmn',
    usage: 'import-bpmn <file.bpmn> [--out <folder>]',
    help: {
      de: 'Liest eine BPMN-Datei als Modell ein und sagt, was davon nicht ausgeführt wird.',
      en: 'Reads a BPMN file as a model and says what of it is not run.',
    },
    load: async () => (await import('./import-bpmn.ts')).importBpmn,
  },
  {
    name: 'export-bpmn',
    usage: 'export-bpmn <folder or process.json> [--out <file.bpmn>]',
    help: {
      de: 'Schreibt ein Modell als BPMN-2.0-Datei mit Diagramm.',
      en: 'Writes a model as a BPMN 2.0 file with its diagram.',
    },
    load: async () => (await import('./export-bpmn.ts')).exportBpmn,
  },
  {
    name: 'authority',
    usage:
      'authority set <authority.json> --data <folder> [--tenant <id>] [--parent <id>] [--land <HE>] [--calendar <calendar.json>] [--brand <brand.json>] | authority list --data <folder>',
    help: {
      de: 'Richtet eine Behörde ein, auch unter einer anderen (Land, Kreis, Gemeinde), oder zeigt alle.',
      en: 'Sets up an authority, also below another one (Land, county, municipality), or shows all.',
    },
    load: async () => (await import('./authority.ts')).authority,
  },
  {
    name: 'user',
    usage: 'user add --data <folder> --sign-in <id> --name <name> --roles <role,role>',
    help: { de: 'Legt eine Anmeldung an. Das Passwort wird abgefragt.', en: 'Adds a sign-in. Asks for the password.' },
    load: async () => (await import('./user.ts')).user,
  },
  {
    name: 'verify',
    usage: 'verify --data <folder> [--checkpoint <file> --key <public.pem>]',
    help: {
      de: 'Prüft, ob alle Akten unverändert sind, und ob seit einem unterschriebenen Stand keine fehlt.',
      en: 'Checks that every file is unchanged, and that none is missing since a signed checkpoint.',
    },
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'checkpoint',
    usage: 'checkpoint --data <folder> --key <private.pem> --out <file> | checkpoint key --private <file> --public <file>',
    help: {
      de: 'Unterschreibt, wie weit jede Akte reicht; auch neben dem laufenden Server.',
      en: 'Signs how far every file reaches; also beside the running server.',
    },
    load: async () => (await import('./checkpoint.ts')).checkpoint,
  },
  {
    name: 'backup',
    usage: 'backup --data <folder> --to <folder>',
    help: { de: 'Sichert die Daten, auch neben dem laufenden Server.', en: 'Backs up the data, also beside the running server.' },
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    usage: 'restore --from <folder> --data <folder> [--key-file <master.key>]',
    help: {
      de: 'Stellt eine Sicherung in einem leeren Ordner wieder her und prüft sie.',
      en: 'Restores a backup into an empty folder and checks it.',
    },
    load: async () => (await import('./restore.ts')).restore,
  },
  {
    name: 'migrate',
    usage: 'migrate --data <folder>',
    help: { de: 'Bringt einen Datenordner auf den neuesten Stand des Schemas.', en: 'Brings a data folder to the newest schema.' },
    load: async () => (await import('./migrate.ts')).migrate,
  },
  {
    name: 'rebuild-views',
    usage: 'rebuild-views --data <folder>',
    help: {
      de: 'Baut Stand und Listen aller Vorgänge aus ihrer Geschichte neu auf.',
      en: 'Builds state and lists of all cases anew from their history.',
    },
    load: async () => (await import('./rebuild-views.ts')).rebuildViews,
  },
]

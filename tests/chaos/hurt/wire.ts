/** A message to PostgreSQL as far as a fault needs it ("Message Formats" in the protocol's chapter). */
export interface Message {
  /** Its first byte: `P` parse, `B` bind, `E` execute, `S` sync, `Q` a query by itself. */
  readonly type: string
  /** Of the prepared statement, for parse and bind. */
  readonly name: string
  /** The statement, for parse and query. */
  readonly text: string
  /** The values of a bind, one after the other. */
  readonly values: string
  readonly start: number
  readonly end: number
}

/** The messages of what a connection sends, which are always whole. */
export function messagesOf(bytes: Buffer): Message[] {
  const messages: Message[] = []
  for (let start = 0; start + 5 <= bytes.length; ) {
    const end = start + 1 + bytes.readUInt32BE(start + 1)
    messages.push({ ...read(String.fromCharCode(bytes[start] ?? 0), bytes.subarray(start + 5, end)), start, end })
    start = end
  }
  return messages
}

function read(type: string, body: Buffer): Pick<Message, 'type' | 'name' | 'text' | 'values'> {
  const first = wordAt(body, 0)
  if (type === 'Q') return { type, name: '', text: first, values: '' }
  const after = Buffer.byteLength(first) + 1
  if (type === 'P') return { type, name: first, text: wordAt(body, after), values: '' }
  if (type === 'B') return { type, name: wordAt(body, after), text: '', values: body.toString('latin1') }
  return { type, name: '', text: '', values: '' }
}

function wordAt(body: Buffer, at: number): string {
  const end = body.indexOf(0, at)
  return end < 0 ? '' : body.toString('utf8', at, end)
}

/** Messages that make a round trip fail with this code (SQLSTATE) once all before them was carried out. */
export function raising(code: string): Buffer {
  const sql = `DO $$ BEGIN RAISE EXCEPTION 'a call that fails for a test' USING ERRCODE = '${code}'; END $$`
  const none = Buffer.from([0, 0])
  return Buffer.concat([
    message('P', Buffer.from('\0'), Buffer.from(`${sql}\0`), none),
    message('B', Buffer.from('\0\0'), none, none, none),
    message('E', Buffer.from('\0'), Buffer.alloc(4)),
  ])
}

function message(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

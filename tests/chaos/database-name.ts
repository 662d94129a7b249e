/** On which of the two a server under test keeps its data. */
export type DatabaseName = 'sqlite' | 'postgres'

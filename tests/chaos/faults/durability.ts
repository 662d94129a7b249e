import { type FaultTest, Scene } from '../fault-test.ts'

const FULL = 2

/**
 * What a kill cannot show, since the system keeps what a dead process wrote: that each commit is synced to disk. The
 * connection of the running server is asked for it, before and after a restart; of PostgreSQL, whose settings are its
 * operator's, that no command asks not to be synced.
 */
export const durability: FaultTest = {
  name: 'durability',
  size: 2,
  async run(how) {
    const { size } = how
    const scene = await Scene.open(how)
    try {
      for (let at = 0; at < Math.max(1, size); at += 1) {
        await scene.clerk.started()
        await (how.database === 'sqlite' ? settingsOf(scene) : commitsOf(scene))
        await scene.server.kill()
        await scene.judgeAndRestart()
      }
      return scene.finding(how.database === 'sqlite' ? 'settings of the connection' : 'commits of commands')
    } finally {
      await scene.close()
    }
  },
}

async function settingsOf({ server, ...scene }: Scene): Promise<void> {
  const [synchronous, mode] = [await server.pragma('synchronous'), await server.pragma('journal_mode')]
  if (!(Number(synchronous) >= FULL)) scene.violations.push(`P1 commits are not synced: synchronous is ${String(synchronous)}`)
  if (mode !== 'wal') scene.violations.push(`P1 there is no write-ahead log: journal_mode is ${String(mode)}`)
}

async function commitsOf(scene: Scene): Promise<void> {
  const unsynced = await scene.server.unsynced()
  scene.expect(unsynced === 0, `P1 ${unsynced} commands were committed without being synced`)
}

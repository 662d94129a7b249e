import { type FaultTest, Scene } from '../fault-test.ts'

const FULL = 2

/**
 * What a kill cannot show, since the system keeps what a dead process wrote: that each commit is synced to disk. The
 * connection of the running server is asked for it, before and after a restart.
 */
export const durability: FaultTest = {
  name: 'durability',
  size: 2,
  async run(size, seed) {
    const scene = await Scene.open(seed)
    try {
      for (let at = 0; at < Math.max(1, size); at += 1) {
        await scene.clerk.started()
        const [synchronous, mode] = [await scene.server.pragma('synchronous'), await scene.server.pragma('journal_mode')]
        scene.expect(Number(synchronous) >= FULL, `P1 commits are not synced: synchronous is ${String(synchronous)}`)
        scene.expect(mode === 'wal', `P1 there is no write-ahead log: journal_mode is ${String(mode)}`)
        await scene.server.kill()
        await scene.judgeAndRestart()
      }
      return scene.finding('settings of the connection')
    } finally {
      await scene.close()
    }
  },
}

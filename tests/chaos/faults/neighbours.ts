import { type FaultTest, Scene } from '../fault-test.ts'
import { NEIGHBOUR, TENANT } from '../house.ts'

/** A second authority lies in the same database: nothing of it in any list, case, file or history of the first (P7). */
export const neighbours: FaultTest = {
  name: 'neighbours',
  size: 10,
  async run(how) {
    const { size } = how
    const scene = await Scene.open(how)
    const { clerk, house } = scene
    try {
      for (let at = 0; at < size; at += 1) await clerk.started()
      const of = async (tenant: string) =>
        (await house.rows<{ id: string }>('SELECT case_id AS id FROM heads WHERE tenant = ?', tenant)).map(({ id }) => id)
      const [own, foreign] = [await of(TENANT), await of(NEIGHBOUR)]
      const lists = ['/api/work-items', '/amt', '/amt/suche?q=HST', '/amt/druck', '/amt/stoerungen']
      const places = foreign.flatMap((id) => [`/api/cases/${id}`, `/api/cases/${id}/batches`, `/api/cases/${id}/verification`, `/amt/vorgang/${id}`])
      let shown = 0
      for (const path of [...lists, ...places]) {
        const { status, text } = await clerk.get(path)
        // An address of the neighbour's case repeats itself in what refuses it; its content may not come.
        const leaked = lists.includes(path) ? foreign.some((id) => text.includes(id)) : status < 400
        scene.expect(!leaked, `P7 ${path} shows a case of the other authority`)
        if (own.some((id) => text.includes(id))) shown += 1
      }
      for (const id of foreign) {
        const { status } = await clerk.deliver(clerk.command(id, { type: 'complete', item: 'w1', outcome: 'o' }))
        scene.expect(status >= 400, `P7 a command reached ${id} of the other authority`)
      }
      scene.expect(shown > 0 && foreign.length > 0, 'the lists show nothing at all: this test sees nothing')
      await scene.judge()
      return scene.finding(`${lists.length + places.length} pages, ${foreign.length} cases of the other`)
    } finally {
      await scene.close()
    }
  },
}

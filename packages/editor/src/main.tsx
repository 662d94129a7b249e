import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { browserClient } from './app/client.ts'
import { readPageData } from './app/page-data.ts'
import { createSession } from './app/session.ts'
import { watchSession } from './app/watch-session.ts'
import './styles/editor.scss'

const root = document.getElementById('werkstatt')
if (root) {
  const data = readPageData(document)
  const session = createSession(data, (address, init) => fetch(address, init), () => Date.now())
  watchSession(session)
  createRoot(root).render(<App client={browserClient(session, data.language)} session={session} data={data} />)
}

import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { browserClient } from './app/client.ts'
import { readPageData } from './app/page-data.ts'
import './styles/editor.scss'

const root = document.getElementById('werkstatt')
if (root) {
  const data = readPageData(document)
  createRoot(root).render(<App client={browserClient(data.csrf, data.language)} data={data} />)
}

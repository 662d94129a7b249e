import { createRoot } from 'react-dom/client'

const root = document.getElementById('werkstatt')
if (root) createRoot(root).render(<main />)

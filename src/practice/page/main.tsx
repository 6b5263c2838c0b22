import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const root = document.getElementById('page')
if (!root) throw new Error('index.html has lost its element with the id "page".')
createRoot(root).render(<App />)

// The browser's half of the practice workspace: what a person sees and does. Nothing here knows the bot, and nothing
// imports from outside `src/practice`; the page and its server meet in `protocol.ts`.

import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const root = document.getElementById('page')
if (!root) throw new Error('index.html has lost its element with the id "page".')
createRoot(root).render(<App />)

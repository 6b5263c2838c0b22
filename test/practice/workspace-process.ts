// A workspace in a process of its own, for a test to kill: `workspace-process.ts <data directory>`.

import { startWorkspace } from '../../src/practice/workspace.ts'

const { apiUrl, botToken } = await startWorkspace({ dataDir: process.argv[2] ?? '' })
process.send?.({ apiUrl, botToken })

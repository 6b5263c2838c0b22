import pino from 'pino'
import { startCluster } from '/work/main/src/store/embedded/start-cluster.ts'
const t=Date.now()
const c = await startCluster({ dataDir: process.argv[2]!, log: pino() })
console.log('up', Date.now()-t, c.url.replace(/:[^:@]*@/, ':***@'))
if (process.argv[3]==='hold') { setInterval(()=>{},1000) } else {
const t2=Date.now(); await c.stop(); console.log('down', Date.now()-t2)}

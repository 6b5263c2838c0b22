import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Hono } from 'hono'

const PAGE = fileURLToPath(new URL('./page/', import.meta.url))

// Nothing is loaded from elsewhere and nothing inline runs: what a bot posts cannot become a program.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The page, bundled once and kept in memory: `/` and `/archives/…` (the same page, opened at a channel or a message),
 * and what it loads under `/page/`. The workspace's own routes under `/practice` are not among them.
 */
export async function pageAssets(): Promise<Hono> {
  const [html, icon, bundle] = await Promise.all([
    readFile(`${PAGE}index.html`, 'utf8'),
    readFile(`${PAGE}icon.svg`, 'utf8'),
    bundlePage(),
  ])
  const app = new Hono()
  const serve = (path: string, type: string, body: string) =>
    app.get(path, (context) =>
      context.body(body, 200, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'no-cache',
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      }),
    )
  serve('/', 'text/html', html)
  serve('/archives/*', 'text/html', html)
  serve('/page/main.js', 'text/javascript', bundle.js)
  serve('/page/main.css', 'text/css', bundle.css)
  serve('/page/icon.svg', 'image/svg+xml', icon)
  return app
}

async function bundlePage(): Promise<{ js: string; css: string }> {
  const { outputFiles } = await build({
    entryPoints: [`${PAGE}main.tsx`, `${PAGE}styles/main.css`],
    entryNames: '[name]',
    outdir: 'page',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  const text = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? ''
  return { js: text('.js'), css: text('.css') }
}

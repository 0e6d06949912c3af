import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'

// From `src/web` and `dist/web` alike.
const ours = (name: string) => fileURLToPath(new URL(`../../src/web/assets/${name}`, import.meta.url))
const htmxFile = createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js')

const files = {
  'homeline.css': { path: ours('homeline.css'), type: 'text/css; charset=utf-8' },
  'icon.svg': { path: ours('icon.svg'), type: 'image/svg+xml' },
  'htmx.js': { path: htmxFile, type: 'text/javascript; charset=utf-8' },
}

const assets = Object.entries(files).map(([name, { path, type }]) => {
  const contents = readFileSync(path)
  return { name, type, contents, version: createHash('sha256').update(contents).digest('hex').slice(0, 12) }
})

/** Where a page finds a file of ours; the address changes with what is in it. */
export const addressOf = (name: keyof typeof files): string =>
  `/assets/${name}?v=${assets.find((asset) => asset.name === name)!.version}`

export async function assetRoutes(server: FastifyInstance) {
  for (const { name, type, contents } of assets)
    server.get(`/assets/${name}`, (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(contents),
    )
}

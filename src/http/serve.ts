/** Listens on 127.0.0.1, on the wanted port or the next free one, and ends without cutting anybody off. */
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Router } from './context.ts'

/** A running server. */
export interface Serving {
  readonly port: number
  /** Stops listening, lets requests under way finish, and ends. */
  close(): Promise<void>
}

function listen(server: Server, host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    }
    server.once('error', onError)
    server.listen(port, host, () => {
      server.removeListener('error', onError)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** How many ports are tried above the wanted one. */
const portsTried = 20

/**
 * Serves an application.
 *
 * @param port - wanted port; 0 for any
 * @throws Error when twenty ports in a row are taken
 */
export async function serve(app: Router, port: number, host = '127.0.0.1'): Promise<Serving> {
  const server = createServer(getRequestListener(app.fetch))
  server.keepAliveTimeout = 65_000
  for (let wanted = port; wanted <= port + portsTried; wanted++) {
    const bound = await listen(server, host, wanted)
    if (bound === undefined) continue
    return {
      port: bound,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve())
          server.closeIdleConnections()
        }),
    }
  }
  throw new Error(`ports ${port} to ${port + portsTried} are all taken; name another with --port`)
}

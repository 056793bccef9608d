import { once } from 'node:events'
import { createServer } from 'node:http'

/** Slack's `response_url`s: keeps what each person is told alone, below a message. */
export async function startNotes() {
  const told = new Map()
  const server = createServer(async (request, response) => {
    const user = request.url.slice(1)
    const parts = []
    for await (const part of request) parts.push(part)
    told.set(user, [...(told.get(user) ?? []), JSON.parse(Buffer.concat(parts).toString())])
    response.end('ok')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    urlFor: user => `http://127.0.0.1:${server.address().port}/${user}`,
    of: user => told.get(user) ?? [],
    stop: () => new Promise(resolve => {
      server.close(resolve)
      server.closeAllConnections()
    }),
  }
}

import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'

const TEMPLATE = join(import.meta.dirname, '..', 'infra-cdk', 'src', 'test', 'resources', 'org', 'analyticschatbot', 'infracdk', 'template.snapshot.json')
const LINK_MS = 300_000
const CALLS = [/^POST \/createPromptRequest$/, /^GET \/fetchResult\/[0-9a-z]+$/]
const PAGE = /^GET \/(index\.html|(src|vendor)\/.*)?(\?.*)?$/

/**
 * Plays what is before the bot on AWS, over the real bot: CloudFront, with the headers and the config.json of the template that is deployed; the
 * gateway, which lets two calls through if `accepts(token)`; and the bucket of results on another origin, whose links end.
 * Of the template only the names are other ones: those of the issuer, of the sign-in origins and of the bucket.
 */
export async function startDeployed({ port, bot, issuer, accepts }) {
  const links = { until: LINK_MS }
  const results = await listening(0, (request, response) => giveResult(request, response, { bot, home, links }))
  const deployed = await deployedTexts({ issuer, results: addressOf(results) })
  const front = await listening(port, (request, response) => {
    const call = `${request.method} ${request.url}`
    if (call === 'GET /config.json') return send(response, 200, { 'Content-Type': 'application/json' }, deployed.configuration)
    if (PAGE.test(call)) return pass(request, response, { bot, headers: deployed.headers })
    if (!CALLS.some(known => known.test(call))) return send(response, 404, {}, '{"message":"Not Found"}')
    const token = request.headers.authorization?.replace(/^Bearer /, '')
    if (!accepts(token)) return send(response, 401, { 'Content-Type': 'application/json' }, '{"message":"Unauthorized"}')
    return pass(request, response, { bot, headers: {}, change: withLinks(bot, addressOf(results), links) })
  })
  const home = `${addressOf(front)}/`
  return {
    home,
    /** From now on links have ended when they are given. */
    endLinks: () => (links.until = -1),
    stop: () => Promise.all([front, results].map(stopped)),
  }
}

async function deployedTexts({ issuer, results }) {
  const { Resources: resources } = JSON.parse(await readFile(TEMPLATE, 'utf8'))
  const find = (type, id) => Object.entries(resources).find(([name, resource]) => resource.Type === type && name.startsWith(id))[1].Properties
  const security = find('AWS::CloudFront::ResponseHeadersPolicy', 'WebPageHeaders').ResponseHeadersPolicyConfig.SecurityHeadersConfig
  const policy = security.ContentSecurityPolicy.ContentSecurityPolicy['Fn::Join'][1]
    .map(part => part['Fn::GetAtt'] ? 'results' : part)
    .join('')
    .replaceAll('https://results', results)
    .replace('https://login.example.com', issuer)
  const code = find('AWS::CloudFront::Function', 'Web').FunctionCode
  const { body } = new Function(`${code}; return handler({})`)()
  return {
    headers: { 'Content-Security-Policy': policy, 'Referrer-Policy': security.ReferrerPolicy.ReferrerPolicy },
    configuration: body.replace('https://login.example.com/', issuer).replace('example-client', 'page'),
  }
}

async function pass(request, response, { bot, headers, change = body => body }) {
  const { 'content-type': type, 'idempotency-key': key } = request.headers
  const answer = await fetch(bot + request.url, {
    method: request.method,
    headers: { ...(type && { 'Content-Type': type }), ...(key && { 'Idempotency-Key': key }) },
    ...(request.method === 'POST' && { body: await bytes(request) }),
  })
  const body = change(Buffer.from(await answer.arrayBuffer()))
  send(response, answer.status, { 'Content-Type': answer.headers.get('Content-Type'), ...headers }, body)
}

const withLinks = (bot, results, { until }) => body =>
  body.toString().replaceAll(new RegExp(`"${bot}(/fetchResult/[^"]+)"`, 'g'), (_, path) => `"${results}${path}?until=${Date.now() + until}"`)

/** As S3 does: whoever has a link that has not ended gets it, from the page's origin. */
async function giveResult(request, response, { bot, home, links }) {
  const url = new URL(request.url, bot)
  const cors = { 'Access-Control-Allow-Origin': home.slice(0, -1) }
  const isAlive = Number(url.searchParams.get('until')) > Date.now() && request.headers.authorization === undefined
  if (!isAlive) {
    links.until = LINK_MS
    return send(response, 403, { ...cors, 'Content-Type': 'application/xml' }, '<Error><Code>AccessDenied</Code></Error>')
  }
  url.search = ''
  return pass({ ...request, method: 'GET', headers: {}, url: url.pathname }, response, { bot, headers: cors })
}

async function listening(port, answer) {
  const server = createServer((request, response) => Promise.resolve(answer(request, response)).catch(error => send(response, 502, {}, error.message)))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const addressOf = server => `http://127.0.0.1:${server.address().port}`

async function stopped(server) {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}

function send(response, status, headers, body) {
  response.writeHead(status, headers)
  response.end(body)
}

async function bytes(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

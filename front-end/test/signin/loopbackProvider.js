import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'

const CLIENT = 'page'

/**
 * An OpenID provider on the loopback that accepts nothing it does not have to: registered redirect addresses to the letter, S256 alone, codes and
 * refresh tokens once, and calls from the page's own origin. A code or refresh token that comes twice ends all tokens that came of it.
 *
 * @param home the redirect address
 * @param tokenSeconds how long access tokens are valid
 * @param givesRefreshTokens whether there is a way to renew them
 * @param changeClaims what a broken provider would put into its ID tokens
 * @param now its clock
 */
export async function startProvider({ home, tokenSeconds = 300, givesRefreshTokens = true, changeClaims = claims => claims, now = Date.now }) {
  const settings = { home, tokenSeconds, givesRefreshTokens, changeClaims, now }
  const grants = { codes: new Map(), refreshTokens: new Map(), accessTokens: new Map() }
  const calls = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, issuer)
    const body = new URLSearchParams(await text(request))
    calls.push({ path: url.pathname, query: url.searchParams, body })
    const route = ROUTES[`${request.method} ${url.pathname}`] ?? (() => ({ status: 404 }))
    send(response, route({ issuer, settings, grants, query: url.searchParams, body }), settings)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${server.address().port}`
  return {
    issuer,
    clientId: CLIENT,
    settings,
    calls,
    /** As a gateway in front of the API would check it. */
    accepts: token => grants.accessTokens.get(token) > now(),
    endAccessTokens: () => grants.accessTokens.clear(),
    endRefreshTokens: () => grants.refreshTokens.clear(),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const ROUTES = {
  'GET /.well-known/openid-configuration': ({ issuer }) => json({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    revocation_endpoint: `${issuer}/revoke`,
    end_session_endpoint: `${issuer}/logout`,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  }),
  'GET /authorize': authorize,
  'GET /favicon.ico': () => ({ status: 204 }),
  'POST /token': ({ body, ...context }) => (body.get('grant_type') === 'refresh_token' ? renew : exchange)({ body, ...context }),
  'POST /revoke': ({ body, grants }) => {
    grants.refreshTokens.delete(body.get('token'))
    return { status: 200 }
  },
  'GET /logout': ({ query, settings }) => query.get('client_id') === CLIENT && query.get('post_logout_redirect_uri') === settings.home
    ? { status: 302, headers: { Location: settings.home } }
    : refused('invalid_request'),
}

function authorize({ issuer, settings, grants, query }) {
  const isRight = query.get('client_id') === CLIENT
    && query.get('redirect_uri') === settings.home
    && query.get('response_type') === 'code'
    && query.get('scope').split(' ').includes('openid')
    && query.get('code_challenge_method') === 'S256'
    && /^[A-Za-z0-9_-]{43}$/.test(query.get('code_challenge'))
    && query.get('state').length >= 22
  if (!isRight) return refused('invalid_request')
  const code = randomUUID()
  grants.codes.set(code, { challenge: query.get('code_challenge'), nonce: query.get('nonce'), home: query.get('redirect_uri') })
  const back = answer => `${settings.home}?${new URLSearchParams({ ...answer, state: query.get('state'), iss: issuer })}`.replaceAll('&', '&amp;')
  return {
    status: 200,
    headers: { 'Content-Type': 'text/html' },
    body: `<!doctype html><title>Sign in</title><a href="${back({ code })}">Continue as Ada</a> <a href="${back({ error: 'access_denied' })}">Cancel</a>`,
  }
}

function exchange({ issuer, settings, grants, body }) {
  const granted = grants.codes.get(body.get('code'))
  grants.codes.delete(body.get('code'))
  const isRight = granted
    && body.get('grant_type') === 'authorization_code'
    && body.get('client_id') === CLIENT
    && body.get('redirect_uri') === granted.home
    && createHash('sha256').update(body.get('code_verifier') ?? '').digest('base64url') === granted.challenge
  return isRight ? json(tokens(issuer, settings, grants, granted.nonce)) : refused('invalid_grant')
}

function renew({ issuer, settings, grants, body }) {
  const isRight = body.get('client_id') === CLIENT && grants.refreshTokens.delete(body.get('refresh_token'))
  return isRight ? json(tokens(issuer, settings, grants)) : refused('invalid_grant')
}

function tokens(issuer, { tokenSeconds, givesRefreshTokens, changeClaims, now }, { accessTokens, refreshTokens }, nonce) {
  const [accessToken, refreshToken] = [`access-${randomUUID()}`, `refresh-${randomUUID()}`]
  accessTokens.set(accessToken, now() + tokenSeconds * 1_000)
  if (givesRefreshTokens) refreshTokens.set(refreshToken, true)
  const claims = changeClaims({ iss: issuer, aud: CLIENT, sub: 'ada', name: 'Ada Łovelace', exp: Math.floor(now() / 1_000) + 300, nonce })
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: tokenSeconds,
    id_token: `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`,
    ...(givesRefreshTokens ? { refresh_token: refreshToken } : {}),
  }
}

const json = (body, status = 200) => ({ status, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }, body: JSON.stringify(body) })

const refused = error => json({ error }, 400)

function send(response, { status, headers = {}, body = '' }, { home }) {
  response.writeHead(status, { ...headers, 'Access-Control-Allow-Origin': new URL(home).origin })
  response.end(body)
}

async function text(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}

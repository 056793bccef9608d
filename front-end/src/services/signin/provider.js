import { isSecure } from '../pageConfiguration.js'
import { SignInError } from './signInError.js'

const DISCOVERY = '/.well-known/openid-configuration'
const TOO_MANY = 429

/** The OpenID provider on the wire. What it says of itself is fetched once; a failure is forgotten, so that it can be tried again. */
export function createProvider({ issuer, fetch = globalThis.fetch.bind(globalThis) }) {
  let known = null
  const metadata = () => (known ??= discover(issuer, fetch).catch(error => {
    known = null
    throw error
  }))
  return {
    metadata,
    /** What the token endpoint gives for the parameters. */
    async tokens(parameters) {
      const { token_endpoint: endpoint } = await metadata()
      return readTokens(await reach(fetch, endpoint, { method: 'POST', body: new URLSearchParams(parameters) }))
    },
    /** Asks the provider to forget a refresh token (RFC 7009), as far as it can. */
    async revoke(parameters) {
      const { revocation_endpoint: endpoint } = await metadata()
      if (endpoint) await reach(fetch, endpoint, { method: 'POST', body: new URLSearchParams(parameters) })
    },
  }
}

async function discover(issuer, fetch) {
  const response = await reach(fetch, issuer.replace(/\/$/, '') + DISCOVERY, {})
  const metadata = Object(await response.json().catch(() => null))
  const endpoints = [metadata.authorization_endpoint, metadata.token_endpoint]
  const isFit = response.ok && metadata.issuer === issuer && endpoints.every(url => URL.canParse(url) && isSecure(new URL(url)))
  if (!isFit) throw new SignInError('PROVIDER_UNFIT')
  return metadata
}

async function readTokens(response) {
  const body = Object(await response.json().catch(() => null))
  if (body.error === 'invalid_grant') throw new SignInError('CODE_REFUSED')
  if (!response.ok) throw new SignInError('PROVIDER_REFUSED', errorName(body.error))
  if (typeof body.access_token !== 'string' || !/^bearer$/i.test(body.token_type)) throw new SignInError('PROVIDER_UNFIT')
  return body
}

/** No referrer and no cookies: the provider learns nothing but what it is sent. */
async function reach(fetch, url, options) {
  const response = await fetch(url, { ...options, credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(() => null)
  if (!response || response.status >= 500 || response.status === TOO_MANY) throw new SignInError('PROVIDER_UNREACHABLE')
  return response
}

/** An error as RFC 6749 names them. Any other text may be anybody's, since a link can carry it, and is not shown. */
export const errorName = text => (/^[a-z_]{1,40}$/.test(text) ? text : '')

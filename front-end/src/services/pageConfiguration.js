import { SignInError } from './signin/signInError.js'

const FILE = 'config.json'
const FEATURES = ['tables', 'cancel', 'feedback']
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * What stands in config.json beside the page: `{apiBase, features: {tables, cancel, feedback}, oidc: {issuer, clientId, scope} | null}`. Everything
 * may be left out, and so may the file; then the page belongs to a server of its own that has all functions and signs nobody in.
 *
 * @throws SignInError when the file is there and cannot be used
 */
export async function readPageConfiguration({ base, fetch = globalThis.fetch.bind(globalThis) }) {
  const { apiBase = '.', features = {}, oidc = null } = (await read(new URL(FILE, base), fetch)) ?? {}
  return {
    apiBase: usable(apiBase, base),
    features: Object.fromEntries(FEATURES.map(name => [name, features[name] !== false])),
    oidc: oidc && signInOf(oidc),
  }
}

async function read(url, fetch) {
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => null)
  if (response?.status === 404) return null
  const document = response?.ok ? await response.json().catch(() => null) : null
  if (document === null || typeof document !== 'object') throw new SignInError('PAGE_CONFIGURATION')
  return document
}

/** With the slash without which paths would be beside it. */
function usable(apiBase, base) {
  const url = safeUrl(apiBase, base)
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}

function signInOf({ issuer, clientId, scope = '' }) {
  safeUrl(issuer)
  if (typeof clientId !== 'string' || !clientId) throw new SignInError('PAGE_CONFIGURATION')
  return { issuer, clientId, scope: [...new Set(['openid', ...scope.split(/\s+/).filter(Boolean)])].join(' ') }
}

function safeUrl(text, base) {
  const url = URL.canParse(text, base) ? new URL(text, base) : null
  if (!url || !(isSecure(url) || url.origin === (base && new URL(base).origin))) throw new SignInError('PAGE_CONFIGURATION')
  return url
}

/** Whether what is sent there can be read by nobody else. */
export const isSecure = ({ protocol, hostname }) => protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname))

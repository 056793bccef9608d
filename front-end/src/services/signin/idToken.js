import { SignInError } from './signInError.js'

const CLOCKS_DIFFER_MS = 120_000

/**
 * The claims of an ID token that came from the token endpoint itself. TLS has shown whose it is, so its signature need not be checked
 * (OpenID Connect Core 1.0, section 3.1.3.7, item 6); everything else is.
 *
 * @param nonce of the request that it answers; undefined after a renewal, which has none
 * @throws SignInError when it is not for this page and this sign-in
 */
export function readIdToken(text, { issuer, clientId, nonce, now }) {
  const claims = payload(text)
  const audiences = [claims.aud].flat()
  const isRight = claims.iss === issuer
    && audiences.includes(clientId)
    && (audiences.length === 1 || claims.azp === clientId)
    && claims.exp * 1_000 > now - CLOCKS_DIFFER_MS
    && (nonce === undefined || claims.nonce === nonce)
    && typeof claims.sub === 'string'
  if (!isRight) throw new SignInError('TOKEN_UNFIT')
  return claims
}

function payload(text) {
  try {
    const base64 = text.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')
    return Object(JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(base64), character => character.charCodeAt(0)))))
  } catch {
    throw new SignInError('TOKEN_UNFIT')
  }
}

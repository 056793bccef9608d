import { SignInError } from './signInError.js'

const BYTES = 32

/** 256 random bits in 43 characters that need no escaping: enough for a code verifier (RFC 7636, section 4.1), a state and a nonce. */
export const randomText = crypto => base64Url(crypto.getRandomValues(new Uint8Array(BYTES)))

/** The code challenge of a verifier by the method S256. */
export async function challengeOf(verifier, crypto) {
  if (!crypto.subtle) throw new SignInError('NEEDS_HTTPS')
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
}

const base64Url = bytes => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

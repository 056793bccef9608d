import { readIdToken } from './idToken.js'
import { challengeOf, randomText } from './proofKey.js'
import { createProvider, errorName } from './provider.js'
import { createSessionStore } from './sessionStore.js'
import { SignInError } from './signInError.js'

const RENEW_BEFORE_MS = 30_000
const NEW_MS = 60_000

/**
 * Signs in at an OpenID provider: authorization code with PKCE. `page` is `{address(), replace(url), go(url)}`, where `address` is what the
 * browser shows; `storage` must end with the tab. Tokens are nowhere else, and in no address once `resume` has looked at it.
 */
export function createSignIn({ oidc, home, page, storage, now, fetch, crypto = globalThis.crypto }) {
  const context = { oidc, home, page, now, crypto, provider: createProvider({ issuer: oidc.issuer, fetch }), store: createSessionStore(storage) }
  let session = context.store.tokens()
  let renewal = null

  const keep = tokens => {
    session = tokens
    context.store.keepTokens(tokens)
  }
  const forget = () => {
    session = null
    context.store.forgetTokens()
  }
  const renew = async refused => {
    try {
      keep(await renewed(session, context))
    } catch (error) {
      if (error.isTransient) throw error
      const isNew = refused && now() - session.since < NEW_MS
      forget()
      throw new SignInError(isNew ? 'NOT_ACCEPTED' : 'ENDED')
    }
  }
  /** A token that is valid for the next call; `refused` is one that the server has just not accepted. */
  const token = async refused => {
    if (!session) throw new SignInError('ENDED')
    if (isValid(session, now()) && session.accessToken !== refused) return session.accessToken
    await (renewal ??= renew(refused).finally(() => (renewal = null)))
    return session.accessToken
  }
  return {
    token,
    /** Who is signed in, `{subject, name}`, or null. */
    person: () => session && { subject: session.subject, name: session.name },
    provider: new URL(oidc.issuer).host,
    takeDraft: context.store.takeDraft,
    /** Ends a sign-in that came back to this page, or goes on with an earlier one. */
    async resume() {
      const answer = new URL(page.address()).searchParams
      if (answer.has('state')) keep(await completed(answer, context))
      else if (session && !isValid(session, now())) await token()
    },
    /** Leaves for the provider; `draft` will be there again. */
    begin: draft => begin(draft, context),
    async signOut() {
      const refreshToken = session?.refreshToken
      forget()
      await leave(refreshToken, context)
    },
  }
}

/** A provider need not say how long a token is valid; then the server will. */
const isValid = ({ expiresAt }, now) => expiresAt === null || expiresAt > now + RENEW_BEFORE_MS

async function begin(draft, { oidc, home, page, crypto, provider, store }) {
  const attempt = { state: randomText(crypto), nonce: randomText(crypto), verifier: randomText(crypto) }
  const challenge = await challengeOf(attempt.verifier, crypto)
  const { authorization_endpoint: endpoint } = await provider.metadata()
  store.keepAttempt(attempt)
  if (draft) store.keepDraft(draft)
  page.go(withParameters(endpoint, {
    response_type: 'code',
    client_id: oidc.clientId,
    redirect_uri: home,
    scope: oidc.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }))
}

async function completed(answer, { oidc, home, page, now, provider, store }) {
  page.replace(home)
  const attempt = store.takeAttempt()
  if (!attempt || answer.get('state') !== attempt.state) throw new SignInError('NOT_STARTED_HERE')
  await isFromProvider(answer, oidc, provider)
  if (answer.has('error')) throw refusal(answer.get('error'))
  const tokens = await provider.tokens({
    grant_type: 'authorization_code',
    code: answer.get('code') ?? '',
    redirect_uri: home,
    client_id: oidc.clientId,
    code_verifier: attempt.verifier,
  })
  const claims = readIdToken(tokens.id_token, { ...oidc, nonce: attempt.nonce, now: now() })
  return sessionOf(tokens, claims, now())
}

/** An answer that names its issuer must name the right one (RFC 9207), so that no other provider's can be slipped in. */
async function isFromProvider(answer, { issuer }, provider) {
  const { authorization_response_iss_parameter_supported: isNamed } = await provider.metadata()
  if (answer.has('iss') ? answer.get('iss') !== issuer : isNamed) throw new SignInError('NOT_STARTED_HERE')
}

const refusal = error => new SignInError(error === 'access_denied' ? 'CANCELLED' : 'PROVIDER_REFUSED', errorName(error))

async function renewed(session, { oidc, now, provider }) {
  if (!session.refreshToken) throw new SignInError('ENDED')
  const tokens = await provider.tokens({ grant_type: 'refresh_token', refresh_token: session.refreshToken, client_id: oidc.clientId })
  if (tokens.id_token && readIdToken(tokens.id_token, { ...oidc, now: now() }).sub !== session.subject) throw new SignInError('TOKEN_UNFIT')
  return { ...session, ...accessOf(tokens, now()), refreshToken: tokens.refresh_token ?? session.refreshToken }
}

const sessionOf = (tokens, claims, now) => ({
  subject: claims.sub,
  name: claims.name ?? claims.email ?? claims.preferred_username ?? claims.sub,
  refreshToken: tokens.refresh_token ?? null,
  ...accessOf(tokens, now),
})

const accessOf = ({ access_token: accessToken, expires_in: seconds }, now) =>
  ({ accessToken, since: now, expiresAt: seconds > 0 ? now + seconds * 1_000 : null })

/** Signed out is signed out here, even if the provider cannot be told. */
async function leave(refreshToken, { oidc, home, page, provider }) {
  if (refreshToken) await provider.revoke({ token: refreshToken, token_type_hint: 'refresh_token', client_id: oidc.clientId }).catch(() => {})
  const { end_session_endpoint: endpoint } = await provider.metadata().catch(() => ({}))
  // The last one is what Cognito calls the one before it.
  page.go(endpoint ? withParameters(endpoint, { client_id: oidc.clientId, post_logout_redirect_uri: home, logout_uri: home }) : home)
}

function withParameters(endpoint, parameters) {
  const url = new URL(endpoint)
  Object.entries(parameters).forEach(([name, value]) => url.searchParams.set(name, value))
  return url.href
}

import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { createSignIn } from '../../src/services/signin/signIn.js'
import { inMemoryStorage } from '../inMemoryStorage.js'
import { startProvider } from './loopbackProvider.js'

const HOME = 'https://chat.example/'

let provider

afterEach(() => provider?.stop())

/** A tab of a browser: its storage, its address, and the page that is loaded anew with each redirect. */
async function tabAt(settings = {}) {
  const tab = { address: HOME, storage: inMemoryStorage(), now: Date.now() }
  provider = await startProvider({ home: HOME, now: () => tab.now, ...settings })
  tab.load = (address = HOME) => {
    tab.address = address
    return createSignIn({
      oidc: { issuer: provider.issuer, clientId: provider.clientId, scope: 'openid ask' },
      home: HOME,
      page: { address: () => tab.address, replace: url => (tab.address = url), go: url => (tab.address = url) },
      storage: tab.storage,
      now: () => tab.now,
      fetch: globalThis.fetch,
    })
  }
  /** Leaves for the provider and clicks there; gives the address at which it comes back. */
  tab.answer = async (link = 'Continue as Ada', draft = '') => {
    await tab.load().begin(draft)
    const page = await (await fetch(tab.address)).text()
    return page.match(`href="([^"]+)">${link}`)[1].replaceAll('&amp;', '&')
  }
  tab.signedIn = async draft => {
    const signIn = tab.load(await tab.answer('Continue as Ada', draft))
    await signIn.resume()
    return signIn
  }
  return tab
}

const refusedWith = code => ({ code: `SIGN_IN_${code}` })

test('who signs in is known, and has a token that the server accepts', async () => {
  const tab = await tabAt()

  const signIn = await tab.signedIn()

  assert.deepEqual(signIn.person(), { subject: 'ada', name: 'Ada Łovelace' })
  assert.ok(provider.accepts(await signIn.token()))
  const { query } = provider.calls.find(({ path }) => path === '/authorize')
  assert.equal(query.get('scope'), 'openid ask')
  assert.equal(query.has('code_verifier'), false)
})

test('neither code nor token stays in the address, and a reload goes on without the provider', async () => {
  const tab = await tabAt()
  await tab.signedIn()
  assert.equal(tab.address, HOME)
  const calls = provider.calls.length

  const reloaded = tab.load()
  await reloaded.resume()

  assert.ok(provider.accepts(await reloaded.token()))
  assert.equal(provider.calls.length, calls)
})

test('an answer with another state is not used, nor is one that nobody asked for', async () => {
  const tab = await tabAt()
  const forged = new URL(await tab.answer())
  forged.searchParams.set('state', 'x'.repeat(43))

  await assert.rejects(tab.load(forged.href).resume(), refusedWith('NOT_STARTED_HERE'))
  const other = tab.load(await tab.answer())
  tab.storage = inMemoryStorage()
  await assert.rejects(tab.load(tab.address).resume(), refusedWith('NOT_STARTED_HERE'))

  assert.equal(tab.address, HOME)
  assert.equal(other.person(), null)
  assert.equal(provider.calls.some(({ path }) => path === '/token'), false)
})

test('an answer is used once, even one that is right', async () => {
  const tab = await tabAt()
  const answer = await tab.answer()
  await tab.load(answer).resume()

  await assert.rejects(tab.load(answer).resume(), refusedWith('NOT_STARTED_HERE'))
})

test('an answer of another provider is not used', async () => {
  const tab = await tabAt()
  const other = new URL(await tab.answer())
  other.searchParams.set('iss', 'https://evil.example')
  await assert.rejects(tab.load(other.href).resume(), refusedWith('NOT_STARTED_HERE'))
  const silent = new URL(await tab.answer())
  silent.searchParams.delete('iss')

  await assert.rejects(tab.load(silent.href).resume(), refusedWith('NOT_STARTED_HERE'))
})

test('a code of another sign-in is refused by its verifier', async () => {
  const tab = await tabAt()
  const stolen = new URL(await tab.answer()).searchParams.get('code')
  const mine = new URL(await tab.answer())
  mine.searchParams.set('code', stolen)

  await assert.rejects(tab.load(mine.href).resume(), refusedWith('CODE_REFUSED'))
})

test('who cancels is told so, and only if it was this sign-in', async () => {
  const tab = await tabAt()

  await assert.rejects(tab.load(await tab.answer('Cancel')).resume(), { ...refusedWith('CANCELLED'), message: /Sign in again/ })
  await assert.rejects(tab.load(`${HOME}?error=access_denied&state=made-up`).resume(), refusedWith('NOT_STARTED_HERE'))
})

test('a text in a link is not shown as if the provider had said it', async () => {
  const tab = await tabAt()
  const answer = new URL(await tab.answer('Cancel'))
  answer.searchParams.set('error', 'Call 0800 4711 at once!')

  await assert.rejects(tab.load(answer.href).resume(), error => !error.message.includes('4711'))
})

for (const [what, changeClaims] of Object.entries({
  'another nonce': claims => ({ ...claims, nonce: 'replayed' }),
  'no nonce': ({ nonce, ...claims }) => claims,
  'another page': claims => ({ ...claims, aud: 'other' }),
  'several pages without saying which': claims => ({ ...claims, aud: ['page', 'other'] }),
  'another issuer': claims => ({ ...claims, iss: 'https://evil.example' }),
  'yesterday': claims => ({ ...claims, exp: 1 }),
  'nobody': ({ sub, ...claims }) => claims,
})) {
  test(`an ID token for ${what} is not used`, async () => {
    const tab = await tabAt({ changeClaims })

    await assert.rejects(tab.signedIn(), refusedWith('TOKEN_UNFIT'))

    assert.equal(tab.load().person(), null)
  })
}

test('a token that ends is renewed before it does, once for all calls, and the refresh token changes', async () => {
  const tab = await tabAt()
  const signIn = await tab.signedIn()
  const first = await signIn.token()
  tab.now += 280_000

  const [second, third] = await Promise.all([signIn.token(), signIn.token()])
  tab.now += 280_000
  const last = await tab.load().token()

  assert.notEqual(second, first)
  assert.equal(third, second)
  assert.notEqual(last, second)
  assert.equal(provider.calls.filter(({ body }) => body.get('grant_type') === 'refresh_token').length, 2)
})

test('a token that the server refuses is renewed', async () => {
  const signIn = await (await tabAt()).signedIn()
  const first = await signIn.token()
  provider.endAccessTokens()

  const second = await signIn.token(first)

  assert.ok(provider.accepts(second))
})

test('a token that cannot be renewed ends the sign-in with a word on what to do', async () => {
  const tab = await tabAt({ givesRefreshTokens: false })
  const signIn = await tab.signedIn()
  tab.now += 280_000

  await assert.rejects(signIn.token(), { ...refusedWith('ENDED'), status: 401, message: /Sign in again/ })

  assert.equal(signIn.person(), null)
  assert.deepEqual(tab.storage.values(), [])
})

test('a refresh token that the provider has ended, too', async () => {
  const tab = await tabAt()
  const signIn = await tab.signedIn()
  provider.endRefreshTokens()
  tab.now += 280_000

  await assert.rejects(signIn.token(), refusedWith('ENDED'))
})

test('a new token that the server refuses is not fetched again and again', async () => {
  const tab = await tabAt({ givesRefreshTokens: false })
  const signIn = await tab.signedIn()

  await assert.rejects(signIn.token(await signIn.token()), { ...refusedWith('NOT_ACCEPTED'), message: /issuer and audience/ })
})

test('a renewal that speaks of somebody else ends the sign-in', async () => {
  const tab = await tabAt()
  const signIn = await tab.signedIn()
  provider.settings.changeClaims = claims => ({ ...claims, sub: 'ben' })
  tab.now += 280_000

  await assert.rejects(signIn.token(), refusedWith('ENDED'))
})

test('a provider that is away for a moment ends nothing', async () => {
  const tab = await tabAt()
  const signIn = await tab.signedIn()
  await provider.stop()
  provider = null
  tab.now += 280_000

  await assert.rejects(signIn.token(), { ...refusedWith('PROVIDER_UNREACHABLE'), isTransient: true })

  assert.equal(signIn.person().subject, 'ada')
})

test('a provider that says it is another one is not used', async () => {
  const tab = await tabAt()
  const oidc = { issuer: `${provider.issuer}/`, clientId: 'page', scope: 'openid' }
  const page = { address: () => HOME, replace: () => {}, go: assert.fail }

  await assert.rejects(
    createSignIn({ oidc, home: HOME, page, storage: tab.storage, now: Date.now, fetch: globalThis.fetch }).begin(''),
    { ...refusedWith('PROVIDER_UNFIT'), message: /issuer/ })
})

test('a browser that cannot compute the challenge is told why', async () => {
  const tab = await tabAt()
  const oidc = { issuer: provider.issuer, clientId: 'page', scope: 'openid' }
  const crypto = { getRandomValues: bytes => bytes }

  await assert.rejects(
    createSignIn({ oidc, home: HOME, page: {}, storage: tab.storage, now: Date.now, crypto }).begin(''),
    { ...refusedWith('NEEDS_HTTPS'), message: /https/ })
})

test('what was being typed is there again after the sign-in, and once', async () => {
  const signIn = await (await tabAt()).signedIn('How many orders')

  assert.equal(signIn.takeDraft(), 'How many orders')
  assert.equal(signIn.takeDraft(), '')
})

test('signing out forgets everything here and at the provider', async () => {
  const tab = await tabAt()
  const signIn = await tab.signedIn()

  await signIn.signOut()

  assert.deepEqual(tab.storage.values(), [])
  assert.ok(provider.calls.some(({ path, body }) => path === '/revoke' && body.get('token').startsWith('refresh-')))
  const answer = await fetch(tab.address, { redirect: 'manual' })
  assert.equal(answer.headers.get('Location'), HOME)
  assert.doesNotMatch(tab.address, /access-|refresh-/)
  await assert.rejects(signIn.token(), refusedWith('ENDED'))
})

test('signing out works while the provider is away', async () => {
  const tab = await tabAt()
  const signIn = await tab.signedIn()
  const reloaded = tab.load('https://chat.example/?elsewhere')
  await provider.stop()
  provider = null

  await reloaded.signOut()

  assert.equal(tab.address, HOME)
  assert.deepEqual(tab.storage.values(), [])
  assert.ok(signIn)
})

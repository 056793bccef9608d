import assert from 'node:assert/strict'
import test from 'node:test'
import { readPageConfiguration } from '../src/services/pageConfiguration.js'

const BASE = 'https://chat.example/'

const reading = (body, status = 200) => readPageConfiguration({
  base: BASE,
  fetch: async url => {
    assert.equal(String(url), `${BASE}config.json`)
    return new Response(body, { status })
  },
})

const CODE = { code: 'SIGN_IN_PAGE_CONFIGURATION' }

test('without the file, and with an empty one, the page belongs to a server that has everything', async () => {
  const everything = { apiBase: BASE, features: { tables: true, cancel: true, feedback: true }, oidc: null }

  assert.deepEqual(await reading('', 404), everything)
  assert.deepEqual(await reading('{}'), everything)
})

test('where to sign in, where the server is, and what it does not have', async () => {
  const configuration = await reading(JSON.stringify({
    apiBase: 'https://api.example/stage',
    features: { tables: false, cancel: false, feedback: false },
    oidc: { issuer: 'https://login.example/', clientId: 'page', scope: 'ask email' },
  }))

  assert.deepEqual(configuration, {
    apiBase: 'https://api.example/stage/',
    features: { tables: false, cancel: false, feedback: false },
    oidc: { issuer: 'https://login.example/', clientId: 'page', scope: 'openid ask email' },
  })
})

test('a file that cannot be used is an error, never a page without sign-in', async () => {
  await assert.rejects(reading('<html>'), CODE)
  await assert.rejects(reading('null'), CODE)
  await assert.rejects(reading('', 500), CODE)
  await assert.rejects(reading('{"oidc": {"clientId": "page"}}'), CODE)
  await assert.rejects(reading('{"oidc": {"issuer": "https://login.example"}}'), CODE)
})

test('nothing is sent where others could read it', async () => {
  await assert.rejects(reading('{"apiBase": "http://api.example/"}'), CODE)
  await assert.rejects(reading('{"oidc": {"issuer": "http://login.example", "clientId": "page"}}'), CODE)
  assert.equal((await reading('{"oidc": {"issuer": "http://127.0.0.1:8081", "clientId": "page"}}')).oidc.issuer, 'http://127.0.0.1:8081')
})

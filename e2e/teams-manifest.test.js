import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'

const FOLDER = join(import.meta.dirname, '..', 'bot-teams', 'manifest')
const PUBLISHED = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'))
const PNG = '89504e470d0a1a0a'

const manifest = JSON.parse(await readFile(join(FOLDER, 'manifest.json'), 'utf8'))

async function valid(candidate) {
  const folder = join(PUBLISHED, 'build', 'json-schemas', 'teams', `v${manifest.manifestVersion}`)
  const schema = JSON.parse(await readFile(join(folder, 'MicrosoftTeams.schema.json'), 'utf8'))
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }))
  const validate = ajv.compile(schema)
  return { isValid: validate(candidate), errors: validate.errors }
}

test('the manifest is one by the schema that Microsoft publishes', async () => {
  const { isValid, errors } = await valid(manifest)

  assert.ok(isValid, JSON.stringify(errors))
})

test('the schema notices what is wrong', async () => {
  const { isValid } = await valid({ ...manifest, bots: [{ botId: 'none', scopes: ['everywhere'] }] })

  assert.equal(isValid, false)
})

test('the commands of the manifest are those that the bot understands', () => {
  const [{ triggers, commands }] = manifest.bots[0].commandLists

  assert.deepEqual(commands.map(({ title }) => title), ['ask', 'tables', 'describe', 'help'])
  assert.deepEqual(triggers, ['mention', 'slash'])
})

test('the app may offer files, without which nobody gets rows as one', () => {
  assert.equal(manifest.bots[0].supportsFiles, true)
})

test('the icons have the sizes that Teams wants', async () => {
  for (const [name, size] of [['color', 192], ['outline', 32]]) {
    const png = await readFile(join(FOLDER, manifest.icons[name]))
    assert.equal(png.subarray(0, 8).toString('hex'), PNG)
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size])
  }
})

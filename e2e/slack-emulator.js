import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createEmulator } from 'emulate'

/**
 * The Slack of `emulate` in a process of its own, since it needs a newer Node than the tests. Neither its seed nor an
 * address of its own subscribes to events, and its events lack what only Slack knows, so this wraps the plugin's
 * dispatcher: it subscribes to what the parent process says, fills events up, tells of a mention as `app_mention` too,
 * and does not let who posts wait for the delivery. People have a time zone, and `assistant.threads.…` is kept, as the emulator has neither;
 * `/recorded` shows that, and the windows and Homes that people have before them.
 */
const settings = JSON.parse(process.argv[2])
const { bot, port, seed } = settings
const PANE = ['setSuggestedPrompts', 'setTitle', 'setStatus']
const pane = []
let deliveries = 1
let dispatcher

const plugin = await slackPlugin()
const register = plugin.register
plugin.register = function (app, store, webhooks, ...others) {
  dispatcher = webhooks
  const send = webhooks.dispatch.bind(webhooks)
  webhooks.dispatch = async (type, action, payload, ...owner) => {
    for (const event of eventsOf(type, payload)) {
      for (let i = 0; i < deliveries; i++) {
        send(event.event.type, action, event, ...owner).catch(error => console.error('An event was lost:', error.message))
      }
    }
  }
  app.use('/api/users.info', withTimeZone)
  const registered = register.call(this, app, store, webhooks, ...others)
  for (const name of PANE) app.post(`/api/assistant.threads.${name}`, context => recordPane(name, context))
  app.get('/recorded', context => context.json({ views: store.collection('slack.views', []).all(), pane }))
  return registered
}

await createEmulator({ service: 'slack', port, seed: { slack: seed } })
process.on('message', message => {
  if (message.subscribe) subscribe(message.subscribe)
  if (message.deliveries !== undefined) deliveries = message.deliveries
  process.send('done')
})
process.on('disconnect', () => process.exit())
process.send('ready')

function withTimeZone(context, next) {
  const json = context.json.bind(context)
  context.json = (answer, ...others) => json(answer.user ? { ...answer, user: { ...answer.user, tz: settings.zone } } : answer, ...others)
  return next()
}

async function recordPane(method, context) {
  if (!context.get('authScopes')?.includes('assistant:write')) return context.json({ ok: false, error: 'missing_scope', needed: 'assistant:write' })
  pane.push({ method, ...(await context.req.parseBody()) })
  return context.json({ ok: true })
}

/** The file's name is a hash of its content. */
async function slackPlugin() {
  const folder = new URL('./node_modules/emulate/dist/', import.meta.url)
  for (const name of await readdir(fileURLToPath(folder))) {
    if (!/^dist-.*\.js$/.test(name)) continue
    const source = await readFile(new URL(name, folder), 'utf8')
    if (source.includes('var slackPlugin')) return (await import(new URL(name, folder))).slackPlugin
  }
  throw new Error('This version of emulate has no Slack')
}

function subscribe(url) {
  for (const { id } of dispatcher.getSubscriptions()) dispatcher.unregister(id)
  dispatcher.register({ url, events: ['message', 'app_mention'], active: true, owner: 'slack' })
}

function eventsOf(type, payload) {
  const { event } = payload
  if (type !== 'message' || !event) return []
  const direct = event.channel.startsWith('D')
  const full = envelope(payload, { ...event, channel_type: direct ? 'im' : 'channel', event_ts: event.ts })
  const isMention = !direct && !event.subtype && event.user !== bot.user_id && event.text.includes(`<@${bot.user_id}>`)
  if (!isMention) return [full]
  const mention = envelope(payload, { ...event, type: 'app_mention', event_ts: event.ts })
  return [{ ...mention, event_id: `${payload.event_id}M` }, full]
}

function envelope(payload, event) {
  const authorization = { team_id: payload.team_id, user_id: bot.user_id, is_bot: true, is_enterprise_install: false }
  return { ...payload, api_app_id: bot.app_id, authorizations: [authorization], event }
}

import bolt from '@slack/bolt'

/** `@slack/bolt` doing nothing: it verifies the signature, acknowledges, and calls a listener that is empty. It never calls Slack. */
const app = new bolt.App({
  signingSecret: process.env.SIGNING_SECRET,
  authorize: async () => ({ botToken: 'xoxb-1', botId: 'B0BOT00001', botUserId: 'U0BOT00001' }),
  logLevel: bolt.LogLevel.ERROR,
})
app.event('app_mention', async () => {})
await app.start({ host: '127.0.0.1', port: Number(process.env.PORT) })
process.send('ready')

import { readFileSync } from 'node:fs'
import bolt from '@slack/bolt'

/** One event for `@slack/bolt`'s receiver for Lambda, which verifies it and acknowledges; its listener is empty. */
const logLevel = bolt.LogLevel.ERROR
const receiver = new bolt.AwsLambdaReceiver({ signingSecret: process.env.SIGNING_SECRET, logLevel })
const app = new bolt.App({
  receiver,
  authorize: async () => ({ botToken: 'xoxb-1', botId: 'B0BOT00001', botUserId: 'U0BOT' }),
  logLevel,
})
app.event('app_mention', async () => {})
const handler = await receiver.start()
const answer = await handler(JSON.parse(readFileSync(process.argv[2], 'utf8')), {}, () => {})
console.log(JSON.stringify(answer))

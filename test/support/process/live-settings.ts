/** A live bot's settings, with Slack nowhere to be reached. */
export const live = {
  QUORATE_KEY: Buffer.alloc(32, 7).toString('base64'),
  SLACK_SIGNING_SECRET: 'invented-secret',
  SLACK_BOT_TOKEN: 'xoxb-invented',
  SLACK_API_URL: 'http://127.0.0.1:9/api/',
} as const;

import type { SlackInstallation } from '../../../adapters/slack/installation.ts';

/** One app of Slack for every workspace, unless `more` says otherwise. */
export const slackInstalled = (signingSecret: string, more: Partial<SlackInstallation> = {}): SlackInstallation => ({
  on: 'slack',
  name: 'invented',
  app: null,
  org: null,
  token: 'xoxb-invented',
  signingSecret,
  ...more,
});

/** SLACK_BOT_TOKEN is one token for every workspace (an org-wide install), or `T0123=xoxb-…,T0456=xoxb-…`. */
export function slackTokens(setting: string): (org: string) => string | undefined {
  if (!setting.includes('=')) return () => setting;
  const byOrg = new Map(setting.split(',').map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]));
  return (org) => byOrg.get(org);
}

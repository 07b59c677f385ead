import type { Command } from 'commander';

/** `quorate slack link ORG`: a link by which somebody installs the app in one workspace, once. */
export function addSlack(program: Command): void {
  const slack = program.command('slack').description('Slack apps that are installed by OAuth');
  slack
    .command('link')
    .description('Print a link that installs the app in one workspace of an agency, once, within a day')
    .argument('<org>', 'the workspace (T…), or the enterprise (E…) of an org-wide installation')
    .action(async (org: string) => {
      const { slackLink } = await import('./slack-link.ts');
      await slackLink(org);
    });
}

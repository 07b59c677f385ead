import { sandboxPage } from '../../adapters/sandbox/page-server.ts';
import { bareAdapter } from '../adapters/sandbox/bare-adapter.ts';
import { bareBolt } from '../adapters/sandbox/bare-bolt.ts';
import { ada, ben, section, slackTown, webClient } from '../adapters/sandbox/slack-town.ts';
import { card, connector, dee, eli, teamsTown } from '../adapters/sandbox/teams-town.ts';

const blocksOf = (lines: readonly string[]) => lines.map(section);
const cardOf = (lines: readonly string[]) =>
  card(
    [],
    lines.map((text) => ({ type: 'TextBlock', text, wrap: true })),
  );

/**
 * The page over both stand-ins with nothing of our bot behind them: what comes to whom, and when, is as the test says. Whoever writes is answered at
 * once with the words "You wrote" and theirs.
 */
export async function barePage() {
  const { slack } = await slackTown({ rates: 'off' });
  const { teams } = await teamsTown({ rates: 'off' });
  const inSlack = webClient(slack);
  const inTeams = await connector(teams);
  const bolt = await bareBolt(slack, (app) =>
    app.message(async ({ message, say }) => void (await say(`You wrote ${'text' in message ? message.text : ''}`))),
  );
  const adapter = await bareAdapter(teams, async ({ activity: { type, text, conversation } }) => {
    if (type === 'message') await inTeams.conversations.sendToConversation(conversation.id, cardOf([`You wrote ${text}`]));
  });
  const invented = (id: string, name: string) => ({ id, name: `${name} Invented`, agency: 'First' });
  const page = await sandboxPage({
    slack,
    teams,
    people: [
      { ...invented('ada', 'Ada'), identities: [{ on: 'slack', ...ada }] },
      { ...invented('ben', 'Ben'), identities: [{ on: 'slack', ...ben }] },
      { ...invented('dee', 'Dee'), identities: [{ on: 'teams', ...dee }] },
      { ...invented('eli', 'Eli'), identities: [{ on: 'teams', ...eli }] },
    ],
    clock: { now: () => Date.now(), set: () => undefined, pass: () => undefined, workingDay: (day) => day },
    startAgain: async () => undefined,
    settled: async () => undefined,
    notices: () => [],
  });
  const slackSeat = ({ user }: { readonly user: string }) => ({
    async post(lines: readonly string[]) {
      const { ts, channel } = await inSlack.chat.postMessage({ channel: user, text: 'x', blocks: blocksOf(lines) });
      return async (now: readonly string[]) =>
        void (await inSlack.chat.update({ channel: channel ?? '', ts: ts ?? '', text: 'x', blocks: blocksOf(now) }));
    },
  });
  const teamsSeat = (who: typeof dee) => ({
    async post(lines: readonly string[]) {
      const { conversation } = teams.snapshot(who);
      const { id } = await inTeams.conversations.sendToConversation(conversation, cardOf(lines));
      return async (now: readonly string[]) =>
        void (await inTeams.conversations.updateActivity(conversation, id, { ...cardOf(now), id }));
    },
  });
  return {
    url: page.url,
    /** Posts a message of these lines to somebody; what it gives changes that message. */
    post: {
      ada: slackSeat(ada).post,
      ben: slackSeat(ben).post,
      dee: teamsSeat(dee).post,
      eli: teamsSeat(eli).post,
    },
    async stop() {
      await page.close();
      for (const one of [bolt, adapter, slack, teams]) await one.close();
    },
  };
}

import { randomBytes, randomUUID } from 'node:crypto';
import { others } from '../../adapters/sandbox/others.ts';
import { inventedPartnership, partnershipFile, standInPeople } from '../../adapters/sandbox/partnership.ts';
import { type SlackStandIn, slackStandIn } from '../../adapters/sandbox/slack/stand-in.ts';
import { type TeamsStandIn, teamsStandIn } from '../../adapters/sandbox/teams/stand-in.ts';
import type { Log } from '../observe/log.ts';
import { type MovableClock, movableClock } from './clock.ts';
import { type SandboxBot, startSandboxBot } from './sandbox-bot.ts';
import type { SandboxHome } from './sandbox-home.ts';
import type { Settings } from './settings.ts';

export interface Sandbox {
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
  readonly clock: MovableClock;
  readonly bot: () => SandboxBot;
  /** Everybody and everything as at the first start; the story's clock at `at`, now unless told otherwise. */
  readonly startAgain: (at?: number) => Promise<void>;
  /** Moves the story's clock, and wakes whoever is then due. */
  readonly moveTo: (at: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const invented = () => randomBytes(16).toString('hex');

/** Each workspace has an app of its own, as one that is not distributed is. */
const ownApp = (team: string) => ({ appId: `A${team.slice(1)}`, signingSecret: invented() });

/** Each tenant has a bot of its own, as one made since August 2025 is. */
const ownBot = (tenant: string) => ({ tenant, appId: randomUUID(), appPassword: invented() });

/** The stand-ins for Slack and for Teams on loopback, and the bot beside them, which does not know the difference. */
export async function openSandbox(
  settings: Pick<Settings, 'PORT' | 'LOG_LEVEL'>,
  home: SandboxHome,
  log: Log,
  rates: 'strict' | 'off' = 'strict',
  partnership: URL = partnershipFile,
  clock: MovableClock = movableClock(),
): Promise<Sandbox> {
  const clocks = { now: clock.now, wire: () => Date.now() };
  const { slack: inSlack, teams: inTeams } = standInPeople(inventedPartnership(partnership));
  const slack = await slackStandIn({
    people: [...inSlack.people, ...others.slack],
    workspaces: inSlack.workspaces.map((one) => ({ ...one, ...ownApp(one.id) })),
    clocks,
    rates,
  });
  const people = [...inTeams.people, ...others.teams];
  const tenants = [...new Set(people.map(({ tenant }) => tenant))];
  const teams = await teamsStandIn({ people, bots: tenants.map(ownBot), clocks, rates });
  let bot = await begin();

  async function begin(): Promise<SandboxBot> {
    const begun = await startSandboxBot({ settings, home, slack, teams, partnership, now: clock.now, log, rates });
    slack.connect(`${begun.url}/slack/events`);
    teams.connect(`${begun.url}/api/messages`);
    await Promise.all(inTeams.people.map((one) => teams.arrive(one)));
    return begun;
  }

  return {
    slack,
    teams,
    clock,
    bot: () => bot,
    async startAgain(at = Date.now()) {
      await bot.stop();
      home.forget();
      slack.reset();
      teams.reset();
      clock.set(at);
      bot = await begin();
    },
    async moveTo(at) {
      clock.set(at);
      await bot.app.tick.look();
    },
    async stop() {
      await bot.stop();
      await slack.close();
      await teams.close();
    },
  };
}

import type { TeamsStandIn } from './teams/stand-in.ts';

/** Installs the app for everybody in Teams who does not have it: before that, a bot cannot write to them. In Slack it is the workspace's. */
export async function arriveAll(teams: TeamsStandIn): Promise<void> {
  for (const who of teams.people) if (who.kind === 'member' && !teams.snapshot(who).installed) await teams.arrive(who);
}

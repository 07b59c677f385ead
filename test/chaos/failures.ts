import type { Laid } from '../../adapters/sandbox/faults.ts';
import { type Refusal, refusedLogin, slackRefusals, teamsRefusals } from '../support/refusals.ts';
import type { Town } from '../support/town.ts';
import type { Random } from './random.ts';

/** One installation, or a whole app, that fails in one way until it is lifted. */
export interface Failure {
  readonly name: string;
  readonly lay: () => Laid;
}

/**
 * Rounds of failures that come at the same time: each workspace and each tenant fails in a way of its own, and in the next round in
 * another. 'once': until each way was met somewhere. 'everywhere': until each was met by every installation of its platform. The last
 * round is the login's, with a connector that refuses its old tokens.
 */
export function failures(town: Town, reach: 'once' | 'everywhere', random: Random): readonly (readonly Failure[])[] {
  const { file, invitees, caller, chair } = town.people;
  // The two who are blocked are met by nobody else's letters, so an installation of theirs alone would be met by no call.
  const sound = [...invitees.slice(0, -2), caller, chair].map(({ identity }) => identity);
  const workspaces = file.agencies
    .flatMap((one) => one.workspaces)
    .filter((of) => sound.some((one) => one.on === 'slack' && one.org === of));
  const tenants = file.agencies
    .flatMap((one) => one.tenants)
    .filter((of) => sound.some((one) => one.on === 'teams' && one.tenant === of));
  const slack = rounds(town, slackRefusals, workspaces, reach, random);
  const teams = rounds(town, teamsRefusals, tenants, reach, random);
  const denied = teamsRefusals.filter((one) => one.name === 'Teams 401');
  return [
    ...Array.from({ length: Math.max(slack.length, teams.length) }, (_, at) => [...(slack[at] ?? []), ...(teams[at] ?? [])]),
    [refusedLogin, ...denied].map((one) => failure(town, one)),
  ];
}

function rounds(
  town: Town,
  refusals: readonly Refusal[],
  installations: readonly string[],
  reach: 'once' | 'everywhere',
  random: Random,
): readonly (readonly Failure[])[] {
  const all = random.shuffled(refusals);
  const step = reach === 'once' ? installations.length : 1;
  return Array.from({ length: Math.ceil(all.length / step) }, (_, round) =>
    installations.flatMap((at, nth) => {
      const refusal = all[(nth + round * step) % all.length];
      return refusal === undefined ? [] : [failure(town, refusal, at)];
    }),
  );
}

function failure(town: Town, { name, on, lay }: Refusal, at?: string): Failure {
  const fault = { ...lay, ...(at === undefined ? {} : { at }), times: Number.POSITIVE_INFINITY };
  return { name: at === undefined ? name : `${name} at ${at}`, lay: () => town[on].fault(fault) };
}

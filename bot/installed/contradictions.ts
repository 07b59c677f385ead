import type { Installation, Installed } from './installed.ts';

type Where = (one: Installation) => string;
const nameOf: Where = ({ name }) => name;
const placeOf: Where = (one) => (one.on === 'teams' ? `tenant ${one.tenant ?? ''}` : `workspace ${one.org ?? ''}`);
const hasPlace = (one: Installation) => (one.on === 'teams' ? one.tenant : one.org) !== null;

/**
 * What cannot be of several installations at once: each is found by its tenant or workspace, a token of Teams by the app it was issued to, a
 * signature of Slack by the secret that made it.
 */
export function contradictionsOf({ slack, teams }: Installed): readonly string[] {
  const all: readonly Installation[] = [...slack, ...teams];
  return [
    ...twice(all, nameOf).map(([one]) => `two installations are called ${one.name}`),
    ...twice(all.filter(hasPlace), placeOf).map(
      ([one, other]) => `${one.name} and ${other.name} are for the same ${placeOf(one)}`,
    ),
    ...twice(teams, ({ appId }) => appId).map(
      ([one, other]) => `${one.name} and ${other.name} have the same app: a bot is of one tenant`,
    ),
    ...slack.flatMap((one, at) =>
      slack.slice(at + 1).flatMap((other) => {
        if (one.signingSecret !== null && one.signingSecret === other.signingSecret && one.app !== other.app)
          return [`${one.name} and ${other.name} are two apps with one signing secret: each app has its own`];
        if (one.appToken !== undefined && one.appToken === other.appToken && one.app !== other.app)
          return [`${one.name} and ${other.name} are two apps with one app-level token: each app has its own`];
        if (one.app === null || one.app !== other.app) return [];
        if (one.signingSecret !== null && other.signingSecret !== null && one.signingSecret !== other.signingSecret)
          return [`${one.name} and ${other.name} are one app with two signing secrets: an app has one`];
        if (one.appToken !== undefined && other.appToken !== undefined && one.appToken !== other.appToken)
          return [`${one.name} and ${other.name} are one app with two app-level tokens: one is enough`];
        return [];
      }),
    ),
  ];
}

/** Each that has the same of something as one before it, behind that one. */
function twice<I>(all: readonly I[], same: (one: I) => string): readonly (readonly [I, I])[] {
  const first = new Map<string, I>();
  return all.flatMap((one): readonly (readonly [I, I])[] => {
    const before = first.get(same(one));
    if (before !== undefined) return [[before, one]];
    first.set(same(one), one);
    return [];
  });
}

import type { InventedPartnership } from '../../adapters/sandbox/partnership.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { DirectoryCommand } from '../../domain/directory/command.ts';
import type { AgencyId, AgencyTeamId, PersonId } from '../../domain/ids.ts';
import { type Played, play } from '../support/slice.ts';
import { peopleBeside } from '../support/story/invented-cast.ts';

const alder = '7e4a0001-0000-4000-8000-0000000000a1';
const onTeams = (user: string) => [{ on: 'teams', tenant: alder, user: `0b1ec700-0000-4000-8000-0000000007${user}` }] as const;
const onSlack = (user: string) => [{ on: 'slack', org: 'T0NETHER', user }] as const;

type Invented = InventedPartnership['people'][number];
const one = (id: string, name: string, identities: readonly Invented['identities'][number][], agency = 'housing'): Invented => ({
  id,
  name,
  agency,
  standing: [],
  identities: [...identities],
});

/** Whoever has a part by their standing, the sandbox's own, and by what others have said of them, whom nobody of the invented partnership is. */
const people: readonly Invented[] = [
  ...peopleBeside(),
  one('clover', 'Clover Wetherby', onSlack('U0CLOVER'), 'review'),
  one('hazel', 'Hazel Copperfield', onSlack('U0HAZEL')),
  one('heather', 'Heather Underhill', onSlack('U0HEATHER')),
  one('thea', 'Thea Marlowe', onSlack('U0THEA')),
  one('tobias', 'Tobias Fairweather', onTeams('05')),
  one('linnet', 'Linnet Greystoke', onTeams('03')),
];

/** The bot with them. Linden is Rowan's backup, and Clover covers for Avery, who is on leave for a month. */
export async function playAccess(): Promise<Played> {
  const played = await play([...people]);
  const { clock } = played.sandbox;
  clock.set(Date.parse('2026-12-01T09:00:00Z'));
  const ask = async (command: DirectoryCommand) => {
    const { directory } = played.sandbox.bot().app.streams;
    const turned = await directory.ask('directory', { by: 'juniper' as PersonId, at: clock.now(), via: 'cli', command });
    if (turned.did !== 'decided') throw new Error(`${command.do}: ${JSON.stringify(turned)}`);
  };
  const [rowan, linden, avery, clover] = ['rowan', 'linden', 'avery', 'clover'].map((id) => id as PersonId) as [
    PersonId,
    PersonId,
    PersonId,
    PersonId,
  ];
  const standings = { standing: ['chair'], ofAgency: {}, unit: null, order: null, backup: linden } as const;
  await ask({ do: 'set-standings', person: rowan, ...standings });
  const keeps = { housing: ['practice-administrator'] } as const;
  await ask({
    do: 'set-standings',
    person: 'heather' as PersonId,
    standing: [],
    ofAgency: keeps,
    unit: null,
    order: null,
    backup: null,
  });
  const today = localDay(clock.now());
  const [thea, tobias] = ['thea', 'tobias'].map((id) => id as PersonId) as [PersonId, PersonId];
  const housing = { agency: 'housing' as AgencyId, members: [thea, tobias], lead: thea } as const;
  await ask({ do: 'set-team', team: 'lettings' as AgencyTeamId, name: 'Invented Lettings', ...housing });
  await ask({ do: 'set-team', team: 'repairs' as AgencyTeamId, name: 'Invented Repairs', ...housing });
  await ask({ do: 'go-away', person: avery, from: today, to: today + 30, cover: clover });
  return played;
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { wrongHands } from '../../cards/building/notes.ts';
import type { DirectoryFormName } from '../../cards/partnership/form-names.ts';
import { type DirectoryAsk, type DirectoryCell, directoryMatrix } from '../../domain/access/directory-matrix.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { PersonId } from '../../domain/ids.ts';
import { type Forger, forger } from '../support/forger.ts';
import type { Played } from '../support/slice.ts';
import { expectation } from './expectation.ts';
import { playAccess } from './standing-people.ts';

/** Everything is asked about Saffron, who is of the housing, under the names of people on both platforms. */
const about = 'saffron';
const parts: Readonly<Record<string, readonly DirectoryCell['who'][]>> = {
  avery: ['administrator'],
  juniper: ['administrator'],
  barnaby: ['lead'],
  hazel: ['lead'],
  saffron: ['self'],
  bram: [],
  rowan: [],
  magnolia: ['unit-manager'],
  sterling: ['strategic-manager'],
  osric: ['coordinator'],
  linnet: [],
  ottoline: [],
};

let played: Played;
beforeAll(async () => {
  played = await playAccess();
  const { directory } = played.sandbox.bot().app.streams;
  const stamp = { by: 'avery' as PersonId, at: played.sandbox.clock.now(), via: 'cli' } as const;
  for (const lead of ['barnaby', 'hazel']) {
    const ofAgency = { housing: ['agency-lead'] } as const;
    const standings = { person: lead as PersonId, standing: [], unit: null, order: null, backup: null, ofAgency } as const;
    const command = { do: 'set-standings', ...standings } as const;
    expect(await directory.ask('directory', { ...stamp, command })).toMatchObject({ did: 'decided' });
  }
  // Whoever is to come back is away.
  const today = localDay(stamp.at);
  const away = { do: 'go-away', person: about as PersonId, from: today, to: today + 7, cover: null } as const;
  expect(await directory.ask('directory', { ...stamp, command: away })).toMatchObject({ did: 'decided' });
});
afterAll(() => played.stop());

type Door =
  | { readonly opens: DirectoryFormName | 'unit-cases' | 'board' | 'board-file'; readonly about?: string }
  | { readonly press: string }
  | 'none';

/** How each is asked. none: there is no button, and one that is made up is nobody's. */
const doors: Readonly<Record<DirectoryAsk, Door>> = {
  import: 'none',
  'take-calendar': 'none',
  'meet-tenant': 'none',
  'keep-installations': 'none',
  'departures-noted': 'none',
  bury: 'none',
  'note-deactivated': 'none',
  'note-reactivated': 'none',
  'add-person': { opens: 'person-add', about: '/housing' },
  'change-person': { opens: 'person-change', about },
  'move-person': { opens: 'person-agency', about: `${about}/housing` },
  'add-membership': { opens: 'person-agency', about: `${about}/housing` },
  'end-membership': { opens: 'person-end', about: `${about}/housing` },
  'set-standings': { opens: 'person-standing', about },
  suspend: { opens: 'person-suspend', about },
  resume: { opens: 'person-resume', about },
  remove: { opens: 'person-remove', about },
  'bind-account': { opens: 'person-account', about },
  'unbind-account': { opens: 'person-account', about },
  'go-away': { opens: 'away', about },
  'come-back': { opens: 'back', about },
  'set-preferences': { opens: 'settings', about },
  // Of oneself, whoever one is: it names nobody.
  'choose-language': { press: 'en' },
  'add-agency': { opens: 'agency-add' },
  'change-agency': { opens: 'agency-change', about: 'housing' },
  'set-contact': { opens: 'agency-contact', about: 'housing' },
  'suspend-agency': { opens: 'agency-suspend', about: 'housing' },
  'resume-agency': { opens: 'agency-resume', about: 'housing' },
  'remove-agency': { opens: 'agency-remove', about: 'housing' },
  'change-terms': { opens: 'terms' },
  'set-team': { opens: 'team-add', about: '/housing' },
  'close-team': { opens: 'teams', about: 'housing' },
  'confirm-list': { press: 'housing' },
  'put-off-list': { opens: 'list-later', about: 'housing' },
  'adopt-procedure': { opens: 'procedure-adopt', about: 'buckinghamshire/sussex' },
  'drop-adoption': { opens: 'procedure' },
  'take-procedure': 'none',
  'keep-procedures': 'none',
  'read-partnership': { opens: 'partnership' },
  'read-unit-cases': { opens: 'unit-cases' },
  'read-board': { opens: 'board' },
  'fetch-board': { opens: 'board-file', about: 'board-figures' },
};

const page = expectation();
const commands = Object.keys(doors) as DirectoryAsk[];

function knock(hand: Forger, command: DirectoryAsk): Promise<string> {
  const door = doors[command];
  if (door === 'none') return hand.press({ verb: command, of: '', about });
  if ('press' in door) return hand.press({ verb: command, of: '', about: door.press });
  return hand.open({ form: door.opens, of: '', ...(door.about === undefined ? {} : { about: door.about }) });
}

test.each(Object.entries(parts))(
  '%s: what is asked of the directory is let in as it is written',
  { timeout: 60_000 },
  async (person, theirs) => {
    const hand = forger(played, played.identity(person));
    const wrong: string[] = [];
    for (const command of commands) {
      const heard = await knock(hand, command);
      const isAllowed = theirs.some((part) => page.may.get(`directory ${part}`)?.has(`${command} directory`));
      const expected = command === 'choose-language' || isAllowed;
      const wasLetIn = !heard.split('\n').includes(String(wrongHands));
      if (wasLetIn !== expected || heard === '')
        wrong.push(`${person} ${command}: expected ${expected}, heard "${heard.slice(0, 80)}"`);
    }
    expect(wrong).toEqual([]);
  },
);

test('every cell of the directory but the server’s own is somebody’s here', () => {
  const had = new Set(Object.values(parts).flat());
  expect(directoryMatrix().filter(({ who }) => who !== 'server' && !had.has(who))).toEqual([]);
  expect(new Set(commands)).toEqual(new Set(directoryMatrix().map(({ may }) => may)));
});

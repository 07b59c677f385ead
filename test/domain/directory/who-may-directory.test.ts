import { expect, test } from 'vitest';
import type { DirectoryCommand, DirectoryCommands } from '../../../domain/directory/command.ts';
import { directoryRights } from '../../../domain/directory/directory.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { DirectoryStory } from '../../support/directory-story.ts';
import { id } from '../../support/invented-partnership.ts';

/**
 * Who may ask each command of the directory about Tom, who is a teacher of the school: A administrator, L lead of the school, P lead of the
 * police, T Tom, O another teacher, C a chair, S an administrator who is suspended, Z somebody nobody knows, V whoever stands at the server.
 */
const expected: Readonly<Record<keyof DirectoryCommands, string>> = {
  import: 'V',
  'take-calendar': 'V',
  'meet-tenant': 'V',
  'keep-installations': 'V',
  'departures-noted': 'V',
  bury: 'V',
  'add-person': 'A L',
  'change-person': 'A L',
  'move-person': 'A',
  'add-membership': 'A',
  'end-membership': 'A L',
  'set-standings': 'A',
  suspend: 'A L T',
  resume: 'A L',
  remove: 'A L',
  'bind-account': 'A L',
  'unbind-account': 'A L',
  'note-deactivated': 'V',
  'note-reactivated': 'V',
  'go-away': 'A L T',
  'come-back': 'A L T',
  'set-preferences': 'A L T',
  'choose-language': 'T',
  'add-agency': 'A',
  'change-agency': 'A',
  'suspend-agency': 'A',
  'resume-agency': 'A',
  'remove-agency': 'A',
  'set-contact': 'A L',
  'confirm-list': 'A L',
  'put-off-list': 'L',
  'change-terms': 'A',
  'set-team': 'A L',
  'close-team': 'A L',
  'adopt-procedure': '',
  'drop-adoption': '',
  'take-procedure': 'V',
  'keep-procedures': 'V',
};

const who = { A: id('ada'), L: id('tess'), P: id('pia'), T: id('tom'), O: 'other', C: id('cleo'), S: id('sam'), Z: 'nobody' };
const school = 'school' as AgencyId;
const ofTom = { person: id('tom'), agency: school };

/** What each is about, as far as rights are concerned; to another agency where it moves or joins. */
const about: Partial<Readonly<Record<keyof DirectoryCommands, object>>> = {
  'add-person': { person: 'new' as PersonId, agency: school },
  'move-person': { person: id('tom'), from: school, agency: 'police' },
  'add-membership': { person: id('tom'), agency: 'police' },
  'add-agency': { agency: 'new' },
  import: { partnership: { agencies: [], people: [] } },
};

function story(): DirectoryStory {
  const all = new DirectoryStory();
  const set = (person: PersonId, standing: readonly ('administrator' | 'chair')[], ofAgency: object) =>
    all.ask(id('ada'), {
      do: 'set-standings',
      person,
      standing,
      ofAgency: ofAgency as never,
      unit: null,
      order: null,
      backup: null,
    });
  set(id('tess'), [], { school: ['agency-lead'] });
  set(id('pia'), [], { police: ['practice-administrator'] });
  set(id('sam'), ['administrator'], {});
  all.ask(id('ada'), { do: 'suspend', person: id('sam') });
  const identity = { on: 'teams', tenant: 'tenant-school', user: 'aad-other' } as const;
  const other = {
    person: 'other' as PersonId,
    agency: school,
    post: null,
    name: 'Otto Invented',
    language: 'en',
    hour: 9,
  } as const;
  expect(all.ask(id('ada'), { do: 'add-person', ...other, identity })).toEqual(['person-added']);
  return all;
}
const whole = story();

test.each(Object.entries(expected))('%s: %s', (name, letters) => {
  const asked = { do: name, ...(about[name as keyof DirectoryCommands] ?? ofTom) } as unknown as DirectoryCommand;
  const may = (by: string, via: 'slack' | 'cli') => {
    const fresh = new DirectoryStory();
    fresh.state = whole.state;
    try {
      return fresh.ask(by, asked, via) !== 'not-yours';
    } catch {
      // What else the command carries is missing here: it was let in.
      return true;
    }
  };
  const allowed = Object.entries(who).filter(([, by]) => may(by, 'slack'));
  expect([...allowed.map(([letter]) => letter), ...(may('operator', 'cli') ? ['V'] : [])].join(' ')).toBe(letters);
});

test('there is a row for every command, and none besides', () => {
  expect(Object.keys(expected).toSorted()).toEqual(Object.keys(directoryRights).toSorted());
});

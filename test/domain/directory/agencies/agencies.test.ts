import { expect, test } from 'vitest';
import type { AgencyId } from '../../../../domain/ids.ts';
import { DirectoryStory } from '../../../support/directory-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const day = 86_400_000;
const second = {
  do: 'add-agency',
  agency: 'second' as AgencyId,
  name: 'Second Invented School',
  kind: 'school',
  board: false,
  flagged: false,
  areas: [],
  tenants: ['tenant-school'],
  workspaces: [],
  telephone: '01632 960003',
  hours: null,
} as const;

test('an administrator adds one from where another is; a new tenant or workspace comes with the file', () => {
  const story = new DirectoryStory();
  expect(story.ask(id('ada'), second)).toEqual(['agency-added']);
  expect(story.ask(id('ada'), second)).toEqual([]);
  expect(story.ask(id('ada'), { ...second, name: 'Another' })).toBe('already-there');
  expect(story.state.agencies.get(second.agency)).toEqual({
    id: 'second',
    name: 'Second Invented School',
    kind: 'school',
    tenants: ['tenant-school'],
    workspaces: [],
    board: false,
    flagged: false,
    areas: [],
    telephone: '01632 960003',
  });
  const third = { ...second, agency: 'third' as AgencyId };
  expect(story.ask(id('ada'), { ...third, tenants: ['tenant-elsewhere'] })).toBe('account-elsewhere');
  expect(story.ask(id('ada'), { ...third, tenants: [] })).toBe('account-elsewhere');
  expect(story.ask(id('ada'), { ...third, workspaces: ['WNOWHERE'] })).toBe('account-elsewhere');
});

test('its entry is changed by an administrator, where it is reached by its lead too; the same once more is nothing', () => {
  const story = new DirectoryStory();
  const { do: _do, telephone: _telephone, hours: _hours, tenants: _tenants, workspaces: _workspaces, ...listed } = second;
  const change = { ...listed, do: 'change-agency', agency: 'school' as AgencyId, flagged: true } as const;
  expect(story.ask(id('ada'), change)).toEqual(['agency-changed']);
  expect(story.ask(id('ada'), change)).toEqual([]);
  expect(story.state.agencies.get('school' as AgencyId)).toMatchObject({ flagged: true, tenants: ['tenant-school'] });
  const contact = { do: 'set-contact', agency: 'school' as AgencyId, telephone: '01632 960004', hours: 'Mon to Fri' } as const;
  expect(story.ask(id('ada'), contact)).toEqual(['contact-set']);
  expect(story.ask(id('ada'), contact)).toEqual([]);
  expect(story.state.agencies.get('school' as AgencyId)).toMatchObject({ telephone: '01632 960004', hours: 'Mon to Fri' });
  for (const one of [change, contact])
    expect(story.ask(id('ada'), { ...one, agency: 'none' as AgencyId })).toBe('no-such-agency');
});

test('a list is confirmed with one tap: by whom and when is kept; tapped twice it is once', () => {
  const story = new DirectoryStory();
  expect(story.state.lists.get('school' as AgencyId)).toEqual({ at: 0, by: null });
  const confirm = { do: 'confirm-list', agency: 'school' as AgencyId } as const;
  story.at = 30 * day;
  expect(story.ask(id('ada'), confirm)).toEqual(['list-confirmed']);
  expect(story.state.lists.get('school' as AgencyId)).toEqual({ at: 30 * day, by: id('ada') });
  story.at += day - 1;
  expect(story.ask(id('ada'), confirm)).toEqual([]);
  story.at += 1;
  expect(story.ask(id('ada'), confirm)).toEqual(['list-confirmed']);
  expect(story.ask(id('ada'), { ...confirm, agency: 'none' as AgencyId })).toBe('no-such-agency');
});

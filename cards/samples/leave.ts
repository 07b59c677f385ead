import type { Language } from '../../domain/calendar/format.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { mostWeeks, withWeek } from '../../domain/directory/leave/turns.ts';
import type { Directory, Person } from '../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../domain/ids.ts';
import { homeCard } from '../home/home-card.ts';
import { awayForms } from '../leave/away-form.ts';
import { coverAskedCard } from '../leave/cover-asked-card.ts';
import { coverDueCard } from '../leave/cover-due-card.ts';
import { settingsForms } from '../leave/settings-form.ts';
import type { Card, Form } from '../model.ts';
import type { DirectoryFormKind, DirectoryScene } from '../partnership/directory-kinds.ts';
import { cardFor, formFor } from '../registry.ts';
import type { Scene } from '../scene.ts';
import { chair, directory, guests, spares } from './partnership.ts';
import { sampleReader, sampleScene } from './scene-of.ts';
import * as states from './states.ts';

const away = guests[0] ?? chair;
const cover = spares[0] ?? chair;
const today = localDay(states.now);
const leave = { from: today, to: today + 4, cover };
const eightToFour = [0, 1, 2, 3, 4, 5, 6].map((day) => ({ day, from: '08:00', until: '16:00' }));
const onLeave = { ...directory, leaves: new Map([[away, leave]]) };

/** Sixty colleagues more: too many for a list, so a name is written. */
const crowded: Directory = {
  ...directory,
  people: new Map<PersonId, Person>([
    ...directory.people,
    ...Array.from({ length: 60 }, (_, nth) => {
      const id = `colleague-${nth}` as PersonId;
      const person = directory.people.get(cover);
      if (person === undefined) throw new Error('the samples have no cover');
      return [id, { ...person, id, memberships: [{ agency: 'council' as AgencyId, standing: [] }] }] as const;
    }),
  ]),
};

/** Whose shifts rotate over the most weeks there can be. */
const rotating: Directory = {
  ...directory,
  people: new Map(directory.people).set(away, { ...asPerson(away), times: withWeek([], today, eightToFour, mostWeeks) }),
};

function asPerson(id: PersonId): Person {
  const found = directory.people.get(id);
  return found ?? nothing('somebody whose shifts rotate');
}

/** What whoever covers, whoever admits, and both who act and are acted for, are shown. */
export function leaveCards(language: Language, size: states.Size): readonly (readonly [string, Card])[] {
  const on = (me: PersonId): Scene => ({ ...sampleScene(states.invited(size), me, language), directory: onLeave });
  const lines = (['covering', 'coveredBy', 'did'] as const).map((how) => {
    const scene = { ...on(away), cover: { how, who: cover, until: leave.to } };
    return [`cover ${how}`, cardFor('meeting', scene)] as const;
  });
  const acting = { ...on(away), cover: { how: 'covering', who: away, until: leave.to } } as const;
  const all = [
    ['home where weeks rotate', homeCard({ ...on(away), directory: rotating }, [], [], [])] as const,
    ['home of a cover', homeCard({ ...on(cover) }, [], [], [acting])] as const,
    ['cover-due', coverDueCard(on(cover), away)] as const,
    ['cover-asked', coverAskedCard(on(chair), `${away}/${cover}`)] as const,
    ...lines,
  ];
  return all.map(([name, card]) => [name, card ?? nothing(name)]);
}

export function leaveForms(language: Language, size: states.Size): readonly (readonly [string, Form])[] {
  const scene = (people: typeof directory): DirectoryScene => ({
    ...sampleReader(away, language),
    directory: people,
    from: { on: 'slack', org: 'WINVENTED', user: 'UINVENTED' },
    introduction: null,
    cases: [],
  });
  const kinds: Readonly<Record<'away' | 'back' | 'settings', DirectoryFormKind>> = { ...awayForms, ...settingsForms };
  const drawn = (form: keyof typeof kinds, people: typeof directory) =>
    kinds[form].draw(scene(people), { form, of: '', about: away }) ?? nothing(form);
  const state = states.invited(size);
  const ofCase = (form: 'ask-cover' | 'admit-cover', about: string, me: PersonId) =>
    formFor({ form, of: state.id, about }, { ...sampleScene(state, me, language), directory: onLeave }) ?? nothing(form);
  return [
    ['away first', drawn('away', directory)],
    ['away again', drawn('away', onLeave)],
    ['away of many', drawn('away', crowded)],
    ['back', drawn('back', onLeave)],
    ['settings', drawn('settings', directory)],
    ['settings where weeks rotate', drawn('settings', rotating)],
    ['ask-cover', ofCase('ask-cover', away, cover)],
    ['admit-cover', ofCase('admit-cover', `${away}/${cover}`, chair)],
  ];
}

function nothing(name: string): never {
  throw new Error(`the sample ${name} shows nothing`);
}

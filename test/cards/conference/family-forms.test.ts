import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { familyLine } from '../../../cards/conference/participation/family-line.ts';
import type { FormName } from '../../../cards/form-names.ts';
import type { Form } from '../../../cards/model.ts';
import { cardFor, formFor, readForm } from '../../../cards/registry.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { familyCounts } from '../../../domain/case/conference/participation/counts.ts';
import { familyTurnings } from '../../../domain/case/conference/participation/family-shown.ts';
import { turningsOf } from '../../../domain/case/turnings.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import { known } from '../../support/case-story.ts';
import { family, sayAdult, sayChild } from '../../support/conference/family-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const told = () =>
  family()
    .ask('sam', sayChild({ words: 'Secretly said of a child', reasons: ['own-view'] }))
    .ask('sam', sayAdult({ words: 'Secretly said of a parent', needs: ['interpreter'], language: 'Secretish' }));

function sceneFor(who: Name, story = told()) {
  return sceneOf(known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
}

function form(name: FormName, who: Name, about?: string, story = told()): Form | null {
  const ref = { form: name, of: story.conference.id, meeting: 'k1', ...(about === undefined ? {} : { about }) } as const;
  return formFor(ref, sceneFor(who, story));
}

describe('what was typed of somebody of the family', () => {
  test('stands above the form for those who may read it, and in none of its fields', () => {
    for (const [name, about] of [
      ['child-plan', 'c1'],
      ['adult-plan', 'p1'],
    ] as const) {
      const found = form(name, 'ada', about) ?? expect.unreachable();
      expect(JSON.stringify(found.intro)).toContain('Secretly');
      expect(JSON.stringify(found.fields)).not.toMatch(/Secret|Wren/);
    }
  });

  test('is not read by the social worker who has not accepted the undertaking yet', () => {
    expect(JSON.stringify(form('family-plan', 'sam'))).not.toMatch(/Secret|Wren/);
    const bound = told().ask('sam', { do: 'attend', how: 'in-person' });
    expect(JSON.stringify(form('family-plan', 'sam', undefined, bound))).toMatch(/Secretly said of a child.*Wren.*Secretish/);
  });

  test('is on no card, not even whose it is', () => {
    for (const who of ['sam', 'ada', 'cleo'] as const)
      expect(JSON.stringify(cardFor('meeting', sceneFor(who)))).not.toMatch(/Secret|Wren|own-view|nterpreter|Parent 1/);
  });

  test('nobody else opens any of it', () => {
    for (const who of ['pia', 'tom', 'mina'] as const)
      for (const [name, about] of [
        ['family-plan', undefined],
        ['child-plan', 'c1'],
        ['adult-plan', 'p1'],
        ['family-tasks', undefined],
      ] as const)
        expect(form(name, who, about), `${who} ${name}`).toBeNull();
  });
});

test('the form of a child says what the procedure says of its age, and never the age or a date', () => {
  const found = JSON.stringify(form('child-plan', 'ada', 'c1'));
  expect(found).toContain('Younger than 10: a child who asks is helped to come, even for part of it.');
  expect(found).not.toMatch(/2019|\b7\b/);
});

test('why a child is not told in person is asked where the procedure has it, read by those who plan, and on no card (FV-P6)', () => {
  const story = family(forthValley).ask('sam', { do: 'attend', how: 'in-person' });
  const ref = { form: 'child-plan', of: story.conference.id, meeting: 'k1', about: 'c1' } as const;
  const scene = () => ({ ...sceneFor('sam', story), procedure: forthValley });
  expect(formFor(ref, scene())?.fields.map(({ name }) => name)).toContain('untold');
  expect(form('child-plan', 'sam', 'c1')?.fields.map(({ name }) => name)).not.toContain('untold');
  const values = {
    comes: 'no',
    wish: 'wants',
    tells: 'social-worker',
    views: 'school',
    advocate: 'referred',
    untold: 'distress',
  };
  const read = (invited: 'yes' | 'no') => readForm(ref, { ...values, invited, reasons: ['distress'] }, scene(), () => '');
  expect(read('yes')).not.toHaveProperty('command.plan.untold');
  const said = read('no');
  if (!('command' in said)) return expect.unreachable();
  story.known = { ...story.known, procedure: forthValley };
  expect(story.ask('sam', said.command).events).toEqual(['child-planned']);
  const plan = formFor({ ...ref, form: 'family-plan' }, scene());
  expect(JSON.stringify(plan)).toContain('Not told in person: Hearing it would do harm');
  expect(JSON.stringify(plan)).not.toContain('told, and the reasons explained');
  expect(JSON.stringify(cardFor('meeting', scene()))).not.toContain('would do harm');
});

test('a day on the wrong side of the conference is said beside its field', () => {
  const story = family();
  const ref = { form: 'child-plan', of: story.conference.id, meeting: 'k1', about: 'c1' } as const;
  const values = { invited: 'yes', comes: 'whole', wish: 'wants', tells: 'social-worker', views: 'school', advocate: 'referred' };
  const read = (date: string) => readForm(ref, { ...values, 'tell-by': date }, sceneFor('sam', story), () => '');
  expect(read('2026-12-16')).toMatchObject({ problems: { 'tell-by': 'Please choose a day up to that of the conference.' } });
  expect(read('2026-12-15')).toHaveProperty('command');
});

test('an interpreter is asked for as one who is no relative, where it is said and where it is ticked (ST-P10)', () => {
  for (const [name, about] of [
    ['child-plan', 'c1'],
    ['adult-plan', 'p1'],
  ] as const)
    expect(JSON.stringify(form(name, 'sam', about)?.fields.find((one) => one.name === 'needs'))).toContain(
      'An interpreter, never a relative',
    );
  expect(JSON.stringify(form('family-tasks', 'sam')?.fields)).toContain('Parent 1: interpreter booked, asked: no relative');
});

test('once a child is said, the form of whoever is not said yet follows', () => {
  const story = family().ask('sam', sayChild());
  const ref = { form: 'child-plan', of: story.conference.id, meeting: 'k1', about: 'c1' } as const;
  const values = { invited: 'yes', comes: 'whole', wish: 'wants', tells: 'social-worker', views: 'school', advocate: 'referred' };
  const read = readForm(ref, values, sceneFor('sam', story), () => '');
  if (!('command' in read)) return expect.unreachable();
  story.ask('sam', read.command);
  expect(read.leads?.(sceneFor('sam', story))).toMatchObject({ form: 'adult-plan', about: 'p1' });
});

test('where a friend comes as the chair says, the chair is asked, and nobody else (FV-P14)', () => {
  const story = family(forthValley).ask('sam', sayAdult({ supporter: 'friend' }));
  const names = (who: Name) => {
    const scene = sceneFor(who, story);
    const ref = { form: 'adult-plan', of: story.conference.id, meeting: 'k1', about: 'p1' } as const;
    return formFor(ref, Object.assign(scene, { procedure: forthValley }))?.fields.map((one) => one.name);
  };
  expect(names('cleo')).toContain('friend');
  expect(names('sam')).not.toContain('friend');
});

test('the line on the cards says that the first of them is past its day, from the morning after it on (Q-20)', () => {
  const story = told();
  const { next } = familyCounts(story.convened, known.procedure);
  const [turning] = familyTurnings(story.convened, id('cleo'), known.procedure);
  const at = turning?.at ?? expect.unreachable();
  expect(localDay(at)).toBe((next ?? 0) + 1);
  const says = (now: number) => JSON.stringify(familyLine({ ...sceneFor('cleo', story), now }));
  expect(says(at - 1)).toMatch(/the first by /);
  expect(says(at)).toMatch(/the first past its day, /);
  expect(familyTurnings(story.convened, id('pia'), known.procedure)).toEqual([]);
  expect(turningsOf(story.convened, id('cleo'), known).map((one) => one.at)).toContain(at);
});

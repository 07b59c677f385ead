import { expect, test } from 'vitest';
import { requestSceneOf } from '../../../bot/click/request/request-scene.ts';
import { sceneOf } from '../../../bot/click/scene.ts';
import type { Values } from '../../../cards/building/values.ts';
import { type FormName, formNames } from '../../../cards/form-names.ts';
import type { Field, Form, FormRef } from '../../../cards/model.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import { guests } from '../../../cards/samples/partnership.ts';
import { sampleReader } from '../../../cards/samples/scene-of.ts';
import type { ExclusionId, Subject } from '../../../domain/case/conference/exclusion/shape.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { drafted, known, noon, type Story, scaling } from '../../support/case-story.ts';
import { family, p1, sayAdult, sayChild } from '../../support/conference/family-story.ts';
import { requested } from '../../support/conference/requests.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
type Scene = Parameters<typeof formFor>[1];
const much = 'x'.repeat(100_000);
const lateWhen = { date: '2027-01-14', time: '10:00', place: 'Invented Hall' };
const exclusion = 'x00000000001' as ExclusionId;

/** A conference of which everything before the day was said, so that each of its forms is there for somebody. */
function everythingSaid(): Story {
  const story = family(stokeOnTrent).ask('sam', sayChild()).ask('sam', sayAdult());
  story.ask('ada', { do: 'move', when: lateWhen, why: 'invented', seen: story.convened.revision });
  const subject: Subject = { adult: p1, as: 'self' };
  const asks = { id: exclusion, subject, wants: 'whole', ground: 'threat', evidence: true, words: 'invented' } as const;
  story.ask('tom', { do: 'ask-exclusion', ...asks });
  story.ask('cleo', { do: 'decide-exclusion', exclusion, what: 'whole', part: '', reason: 'invented' });
  const tasks = [{ kind: 'tell', who: id('sam'), by: '2026-12-09' }] as const;
  story.ask('cleo', { do: 'set-exclusion-tasks', exclusion, tasks, report: true });
  story.ask('sam', { do: 'say-interim', inPlace: true, people: [id('sam'), id('tom')], what: 'invented' });
  story.ask('tom', { do: 'attend', how: 'in-person' });
  story.ask('tom', { do: 'ask-withhold', asks: { manager: 'Invented post', discussed: true } });
  return story.ask('cleo', { do: 'declare-tie', ties: ['operational'] });
}

/** Late, where the chair agrees to that beside the manager (EN-T2). */
function late(): Story {
  const story = family(buckinghamshire);
  return story.ask('ada', { do: 'move', when: lateWhen, why: 'invented', seen: story.convened.revision });
}

/** On a day on which schools have holidays. */
function inHolidays(): Story {
  const story = drafted();
  const terms = [{ area: 'Falkirk', from: '2026-08-18', to: '2026-12-04' }];
  story.known = { ...known, directory: { ...known.directory, terms }, procedure: forthValley };
  return story;
}

function held(): Story {
  const story = scaling();
  story.at = noon('2026-12-15');
  return story;
}

/** The author who asks to withhold, and when they asked. */
const asksToWithhold = `${id('tom')}/${everythingSaid().at}`;
const readers: readonly Name[] = ['ada', 'cleo', 'sam', 'tom', 'una', 'stan'];
const abouts = [
  undefined,
  'c1',
  'p1',
  '1',
  '1/c1',
  exclusion,
  'own',
  'school/school',
  'invented00000001',
  lateWhen.date,
  asksToWithhold,
];

/** Every form with something to fill in, as somebody could have it open: each once with the same fields. */
const open = new Map<string, readonly [Scene, Form]>();
function opened(scene: Scene | null, names: readonly FormRef['form'][], of: string): void {
  if (scene === null) return;
  for (const form of names)
    for (const about of abouts) {
      const drawn = formFor({ form, of, ...(about === undefined ? {} : { about }) } as FormRef, scene);
      const key = `${form}: ${drawn?.fields.map(({ name }) => name).join()}`;
      if (drawn !== null && drawn.fields.length > 0 && !open.has(key)) open.set(key, [scene, drawn]);
    }
}

for (const story of [
  drafted(),
  drafted().ask('ada', { do: 'propose' }),
  inHolidays(),
  family(),
  everythingSaid(),
  late(),
  held(),
])
  for (const who of readers) {
    const scene = sceneOf(story.known.directory, story.state, id(who), story.at);
    opened(scene === null ? null : { ...scene, procedure: story.known.procedure }, formNames, story.conference.id);
  }
for (const story of [requested(), requested().ask('carl', { do: 'accept-request', why: 'invented', seen: 0 })])
  for (const who of ['tom', 'carl', 'ada'] as const)
    opened(requestSceneOf(story.known.directory, story.state, id(who), story.at), formNames, 'k0000invented0case1');
const nobodys = { ...sampleReader(guests[0] ?? id('tom'), 'en'), procedure: stokeOnTrent };
opened(nobodys, ['ask-conference', 'conference'], '');

/** A value of its kind that could be right, so that the one with too much in it is read among others. */
function likely(field: Field): string | readonly string[] {
  if (field.field === 'one') return field.options[0]?.value ?? '';
  if (field.field === 'many') return field.options.slice(0, 1).map(({ value }) => value);
  if (field.field === 'date') return '2026-12-10';
  return field.field === 'time' ? '10:00' : 'invented';
}

const fields = [...open.values()].flatMap(([scene, form]) =>
  form.fields.map((field) => ({ name: form.ref.form, field, scene, form })),
);

test('every form with something to write in it of what is done before the day is looked at', () => {
  const theirs: readonly FormName[] = [
    ...(['ask-conference', 'answer-request', 'conference', 'invite', 'invite-people', 'not-invited', 'school'] as const),
    ...(['child', 'children-change', 'child-names', 'child-withhold', 'adult', 'household', 'child-plan', 'adult-plan'] as const),
    ...(['exclusion-ask', 'exclusion-decide', 'exclusion-tasks', 'exclusion-task', 'private-note', 'parents-asked'] as const),
    ...(['report', 'report-shared', 'report-withhold', 'report-withheld', 'report-sign', 'agree-delay'] as const),
    ...(['family-tasks', 'chair-tie', 'keep-chair', 'late', 'authorise-delay', 'interim', 'interim-part', 'when'] as const),
  ];
  const looked = new Set<FormRef['form']>(fields.map(({ name }) => name));
  expect(theirs.filter((one) => !looked.has(one))).toEqual([]);
});

test.each(fields)('$name, $field.name: 100,000 characters come to nothing, and that is said beside the field', (one) => {
  const { field, scene, form } = one;
  const others = form.fields.filter((each) => each.field !== 'account');
  const values: Values = {
    ...Object.fromEntries(others.map((each) => [each.name, likely(each)])),
    [field.name]: field.field === 'many' ? [much] : much,
  };
  const read = readForm(form.ref, values, scene, () => '');
  expect('problems' in read ? Object.keys(read.problems) : []).toContain(field.name);
  expect(JSON.stringify(read)).not.toContain(much);
});

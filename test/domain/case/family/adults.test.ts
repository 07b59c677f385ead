import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { refusalWords } from '../../../../cards/building/notes.ts';
import { formFor } from '../../../../cards/registry.ts';
import { sentenceOf } from '../../../../domain/case/case.ts';
import type { AdultId, ChildId, FamilyCommands } from '../../../../domain/case/family/shape.ts';
import { childrenRead } from '../../../../domain/case/need-to-know/child-details.ts';
import { asSeenBy } from '../../../../domain/case/need-to-know/children.ts';
import { convened, drafted, known, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];
const p = (n: number) => `p${n}` as AdultId;
const add = (story: Story, by: Name, adult: FamilyCommands['add-adult']['adult']) => {
  const { adults, adultsOff } = story.state.family;
  return story.ask(by, { do: 'add-adult', nth: adults.length + adultsOff.length, adult });
};
const labels = (story: Story) => story.state.family.adults.map(({ kind, number }) => `${kind} ${number}`);
const read = (story: Story, who: Name) => childrenRead(story.state, id(who), story.known).adults;

describe('who the parents and carers are', () => {
  test('they are entered by whoever makes the case, its chair and its lead professional, and numbered by what they are (Q-1)', () => {
    const story = add(convened(), 'ada', { kind: 'parent', children: [c1, c2] });
    add(story, 'cleo', { kind: 'parent', children: [c1] });
    add(story, 'sam', { kind: 'carer', children: [c2] });
    expect(labels(story)).toEqual(['parent 1', 'parent 2', 'carer 1']);
    for (const one of ['pia', 'tom', 'mina', 'una'] as const)
      expect(add(story, one, { kind: 'carer', children: [c1] }).refused, one).toBe('not-yours');
  });

  test('twenty can be entered, and what is said of one more is what to do (Q-21)', () => {
    const story = drafted();
    for (let n = 0; n < 20; n++) add(story, 'ada', { kind: 'parent', children: [c1] });
    expect(add(story, 'ada', { kind: 'parent', children: [c1] }).refused).toBe('enough-adults');
    add(story.ask('ada', { do: 'remove-adult', adult: p(3) }), 'ada', { kind: 'carer', children: [c1] });
    expect(story.ask('ada', { do: 'put-adult-back', adult: p(3) }).refused).toBe('enough-adults');
    expect(refusalWords('enough-adults', 'en')).toMatch(/20 .*Take one off first/);
  });

  test('sent twice it adds once, and another one out of the same form is not dropped unseen', () => {
    const story = drafted();
    const first = { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: [c1] } } as const;
    expect(story.ask('ada', first).ask('ada', first).events).toEqual([]);
    expect(story.ask('ada', { ...first, adult: { kind: 'carer', children: [c1] } }).refused).toBe('changed');
    expect(story.ask('ada', { ...first, nth: 1, adult: { kind: 'carer', children: ['c7' as ChildId] } }).refused).toBe(
      'no-such-child',
    );
  });

  test('no number ever moves to somebody else, and who was taken off by mistake comes back with theirs (Q-21)', () => {
    const story = drafted();
    for (const _ of [1, 2, 3]) add(story, 'ada', { kind: 'parent', children: [c1] });
    expect(story.ask('ada', { do: 'remove-adult', adult: p(2) }).events).toEqual(['adult-removed']);
    expect(story.ask('ada', { do: 'remove-adult', adult: p(2) }).events).toEqual([]);
    add(story, 'ada', { kind: 'parent', children: [c1] });
    expect(labels(story)).toEqual(['parent 1', 'parent 3', 'parent 4']);
    story.ask('ada', { do: 'put-adult-back', adult: p(2) });
    expect(labels(story)).toEqual(['parent 1', 'parent 2', 'parent 3', 'parent 4']);
    story.ask('ada', { do: 'correct-adult', adult: p(1), kind: 'carer' });
    add(story, 'ada', { kind: 'parent', children: [c1] });
    expect(labels(story)).toEqual(['carer 1', 'parent 2', 'parent 3', 'parent 4', 'parent 5']);
  });

  test('of two who were taken off each comes back; put back twice is once, and whoever was never there is not put back', () => {
    const story = drafted();
    for (const _ of [1, 2, 3]) add(story, 'ada', { kind: 'parent', children: [c1] });
    for (const adult of [p(1), p(2)]) story.ask('ada', { do: 'remove-adult', adult });
    const puts = (adult: AdultId) => story.ask('ada', { do: 'put-adult-back', adult }).events;
    expect([puts(p(2)), puts(p(2)), puts(p(1)), puts(p(9))]).toEqual([
      ['adult-put-back'],
      [],
      ['adult-put-back'],
      ['refused: no-such-adult'],
    ]);
    expect(labels(story)).toEqual(['parent 1', 'parent 2', 'parent 3']);
  });

  test('a child that is taken off is nobody’s any more', () => {
    const story = add(drafted(), 'ada', { kind: 'parent', children: [c1, c2] });
    story.ask('ada', { do: 'remove-child', child: c2 });
    expect(story.state.family.adults[0]?.children).toEqual([c1]);
  });
});

describe('what they are called (Q-18)', () => {
  const named = () => add(convened(), 'ada', { kind: 'parent', children: [c1], name: 'Idwal Invented' });

  test('is read by whoever keeps the case, and by whoever is invited once the undertaking is accepted; by nobody else', () => {
    const story = named();
    expect([read(story, 'cleo'), read(story, 'sam'), read(story, 'tess')]).toEqual([{ p1: 'Idwal Invented' }, {}, {}]);
    story.ask('sam', { do: 'attend', how: 'phone' });
    expect(read(story, 'sam')).toEqual({ p1: 'Idwal Invented' });
  });

  test('a half-sibling’s school learns neither the name nor that there is such a parent (Q-9)', () => {
    const story = named().ask('tom', { do: 'attend', how: 'phone' });
    story
      .ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] })
      .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c2] });
    expect(read(story, 'tom')).toEqual({});
    expect(asSeenBy(story.convened, id('tom')).adults).toEqual([]);
  });

  test('is not kept where names are told by word of mouth, and is taken off again by whoever corrects it', () => {
    const story = named().ask('ada', { do: 'correct-adult', adult: p(1), unnamed: true });
    expect(story.state.family.adults[0]).not.toHaveProperty('name');
    story.known = { ...known, directory: { ...known.directory, namesChildren: false } };
    expect(add(story, 'ada', { kind: 'carer', children: [c1], name: 'Idwal Invented' }).refused).toBe('names-off');
  });

  test('stands neither on the trail nor filled into a form', () => {
    const story = convened();
    const adult = { kind: 'parent', children: [c1], name: 'Idwal Invented' } as const;
    const stamp = { by: id('ada'), at: 0, via: 'teams' } as const;
    const say = (event: object) => sentenceOf({ ...event, ...stamp } as never, (one) => one);
    expect(say({ event: 'adult-added', adult: { id: p(1), ...adult } })).toBe('adult-added p1, parent of c1');
    expect(say({ event: 'adult-corrected', adult: p(1), kind: 'carer', name: 'Idwal Invented' })).toBe(
      'adult-corrected p1, carer, name',
    );
    expect(say({ event: 'adult-removed', adult: p(1) })).toBe('adult-removed p1');
    expect(say({ event: 'adult-put-back', adult: p(1) })).toBe('adult-put-back p1');
    add(story, 'ada', adult);
    const scene = sceneOf(known.directory, story.state, id('cleo'), story.at);
    const form = scene === null ? null : formFor({ form: 'adult', of: scene.state.id, about: 'p1' }, scene);
    expect(form?.fields.map((one) => one.name)).toEqual(['kind', 'children', 'adult-name', 'unnamed']);
    expect(JSON.stringify(form?.fields)).not.toContain('Idwal');
  });
});

import { describe, expect, test } from 'vitest';
import type { Values } from '../../../cards/building/values.ts';
import type { FormName } from '../../../cards/form-names.ts';
import type { SealFor } from '../../../cards/kinds.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import { askedForViews, closedViews } from '../../../cards/samples/conference/views.ts';
import { chair, guests } from '../../../cards/samples/partnership.ts';
import { planted } from '../../../cards/samples/planted.ts';
import { registered } from '../../../cards/samples/rounds.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import type { Scene } from '../../../cards/scene.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { asSeenBy } from '../../../domain/case/need-to-know/children.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { drawn } from '../drawn.ts';
import { wordsOn } from '../words-on.ts';

const [first = chair, second = chair] = guests;
const size = { invitees: 5, children: 2 };
/** In the place of the seal: what it was given, and under which name. */
const seal: SealFor = (name, what) => `${name} ${JSON.stringify(what)}`;
const scene = (state: Convened, me: PersonId, more: Partial<Scene> = {}): Scene => ({ ...sampleScene(state, me, 'en'), ...more });
const read = (form: FormName, on: Scene, values: Values, about?: string) =>
  readForm({ form, of: on.state.id, ...(about === undefined ? {} : { about }) }, values, on, seal);
const problems = (...of: Parameters<typeof read>) => {
  const got = read(...of);
  return 'problems' in got ? Object.keys(got.problems) : `no problem: ${JSON.stringify(got)}`;
};
const full = { 'view-c1': 'yes', 'evidence-c1': 'seen', 'view-c2': 'cannot-say', 'evidence-c2': 'not met' };
const limbs = (state: Convened, me: PersonId): Scene =>
  scene(state, me, { procedure: { ...sampleScene(state, me, 'en').procedure, decision: ceredigion.decision } });

describe('one’s own view', () => {
  const mine = scene(askedForViews(size, 0), first);

  test('is asked for with its evidence, of every child (BU-P7)', () => {
    expect(problems('view', mine, {}, '1')).toEqual(['view-c1', 'evidence-c1', 'view-c2', 'evidence-c2']);
    expect(problems('view', mine, { ...full, 'evidence-c2': '' }, '1')).toEqual(['evidence-c2']);
    expect(problems('view', mine, { ...full, 'evidence-c1': 'x'.repeat(301) }, '1')).toContain('evidence-c1');
    expect(read('view', mine, full, '1')).toEqual({
      command: {
        do: 'give-view',
        round: 1,
        blobs: [
          { child: 'c1', blob: 'views k1/1 {"answer":"yes","evidence":"seen"}' },
          { child: 'c2', blob: 'views k1/1 {"answer":"cannot-say","evidence":"not met"}' },
        ],
      },
    });
  });

  test('says the limb of the test where the procedure asks for it, and no other yes is taken (CE-D3, ST-D4)', () => {
    const on = limbs(askedForViews(size, 0), first);
    expect(problems('view', on, full, '1')).toEqual(['view-c1']);
    expect(JSON.stringify(read('view', on, { ...full, 'view-c1': 'yes-research' }, '1'))).toContain('limb\\":\\"research');
    expect(problems('view', mine, { ...full, 'view-c1': 'yes-research' }, '1')).toEqual(['view-c1']);
  });

  test('of what comes from outside nothing is taken that the form does not offer', () => {
    const wrong = ['maybe', 'YES', '__proto__', ['yes', 'no'], { picked: { on: 'slack', org: 'x', user: 'y' } }] as never[];
    for (const one of wrong) expect([one, problems('view', mine, { ...full, 'view-c1': one }, '1')]).toEqual([one, ['view-c1']]);
    expect(read('view', mine, { ...full, 'view-c9': 'yes', 'evidence-c9': 'of no child' }, '1')).not.toMatchObject({
      command: { blobs: [{}, {}, {}] },
    });
    // Another round is refused by the case, and what was filled in is dropped with it.
    expect(read('view', mine, full, '7')).toMatchObject({ command: { round: 7 } });
    expect(read('view', mine, full, '../x')).toMatchObject({ command: { round: 0 } });
  });

  test('is changed child by child, and never shown again (Q-24)', () => {
    const given = scene(askedForViews(size, 1), first);
    expect(problems('view', given, {}, '1')).toEqual(['view-c1']);
    expect(problems('view', given, { 'view-c1': 'no' }, '1')).toEqual(['evidence-c1']);
    expect(read('view', given, { 'view-c2': 'no', 'evidence-c2': 'met' }, '1')).toMatchObject({
      command: { blobs: [{ child: 'c2' }] },
    });
    const again = formFor({ form: 'view', of: given.state.id, about: '1' }, given, { 'evidence-c1': 'no' }, full);
    for (const field of again?.fields.filter(({ name }) => name.startsWith('view-')) ?? [])
      expect(field).not.toHaveProperty('start');
  });

  test('is given by nobody without a role for it, without the undertaking, or who is not here', () => {
    const ref = { form: 'view', of: mine.state.id, about: '1' } as const;
    expect(formFor(ref, mine)).not.toBeNull();
    expect(formFor(ref, scene({ ...askedForViews(size, 0), present: [second] }, first))).toBeNull();
    const state = askedForViews(size, 0);
    const unbound = { ...state, invitees: state.invitees.map(({ undertaking: _, ...one }) => one) };
    expect(formFor(ref, scene(unbound, first))).toBeNull();
    expect(formFor(ref, scene(state, chair))).toBeNull();
  });
});

describe('the chair', () => {
  test('reads who has given one and who has not, and never what; closing is asked once more, with who is missing', () => {
    const card = wordsOn(drawn('room', '', scene(askedForViews(size, 3), chair)) ?? expect.unreachable());
    expect(card).toMatch(/Views in: 3 of 5 people[\s\S]*Not in yet:/);
    const none = drawn('room', '', scene(askedForViews(size, 0), chair));
    expect(none?.buttons.map(({ label }) => label)).toContain('Take the question back');
    const form = formFor({ form: 'close-views', of: 'x' }, scene(askedForViews(size, 3), chair));
    expect(JSON.stringify(form)).toContain('2 people have not given a view for every child');
    expect(JSON.stringify(formFor({ form: 'close-views', of: 'x' }, scene(askedForViews(size, 0), chair)))).toContain(
      'you decide',
    );
    expect(formFor({ form: 'close-views', of: 'x' }, scene(askedForViews(size, 3), first))).toBeNull();
  });

  test('as long as somebody fears violence reads how many, and nobody’s name (Q-6)', () => {
    const state = askedForViews(size, 2);
    const on = scene({ ...state, notes: { ...state.notes, withholds: true } }, chair);
    const all = [drawn('room', '', on), formFor({ form: 'close-views', of: 'x' }, on)];
    expect(JSON.stringify(all[0])).toContain('Views in: 2 of 5 people');
    for (const { name } of on.directory.people.values()) expect(JSON.stringify(all)).not.toContain(name);
  });

  test('enters one of anybody who is asked as long as somebody fears violence: the form tells nobody who has given one (Q-6)', () => {
    const fearing = (given: number) => {
      const state = askedForViews(size, given);
      return scene({ ...state, notes: { ...state.notes, withholds: true } }, chair);
    };
    const whose = (given: number) => JSON.stringify(formFor({ form: 'enter-view-who', of: 'x', about: '1' }, fearing(given)));
    const of = (given: number) => JSON.stringify(formFor({ form: 'enter-view', of: 'x', about: `1/${first}` }, fearing(given)));
    expect(whose(0)).toContain(first);
    expect([whose(1), of(1)]).toEqual([whose(0), of(0)]);
    const entered = read('enter-view', fearing(5), { 'view-c1': 'yes', 'view-c2': 'no' }, `1/${first}`);
    expect(entered).toMatchObject({ command: { do: 'enter-view', whose: { person: first } } });
    expect('leads' in entered && entered.leads?.(fearing(5))).toMatchObject({ form: 'enter-view-who' });
  });

  test('enters one for who has given none, and goes on to the next who is waited for', () => {
    const on = scene(askedForViews(size, 1), chair);
    const who = formFor({ form: 'enter-view-who', of: 'x', about: '1' }, on)?.fields[0];
    const values = who?.field === 'one' ? who.options.map(({ value }) => value) : [];
    expect(values).not.toContain(first);
    expect(values).toEqual(expect.arrayContaining([second, 'parent-1', 'carer-2']));
    expect(read('enter-view-who', on, { who: second }, '1')).toMatchObject({
      next: { form: 'enter-view', about: `1/${second}` },
    });
    expect(problems('enter-view-who', on, { who: first }, '1')).toEqual(['who']);
    // From a sheet evidence may be missing; the view itself may not.
    expect(problems('enter-view', on, { 'view-c1': 'yes' }, `1/${second}`)).toEqual(['view-c2']);
    const entered = read('enter-view', on, { 'view-c1': 'yes', 'view-c2': 'no' }, `1/${second}`);
    expect(entered).toMatchObject({ command: { do: 'enter-view', whose: { person: second } } });
    expect('leads' in entered && entered.leads?.(on)).toMatchObject({ form: 'enter-view-who' });
    expect(read('enter-view', on, { 'view-c2': 'no' }, '1/parent-1')).toMatchObject({
      command: { whose: { family: 'parent-1' }, blobs: [{ child: 'c2' }] },
    });
    expect(problems('enter-view', on, { 'view-c1': 'yes' }, `1/${first}`)).toEqual([]);
    expect(problems('enter-view', on, {}, '1/parent-1')).toEqual(['view-c1']);
  });

  test('says what all agree on, with the limb it rests on, or that they do not (ST-D4)', () => {
    const on = scene(registered(size), chair, {
      procedure: { ...sampleScene(registered(size), chair, 'en').procedure, decision: stokeOnTrent.decision },
    });
    expect(problems('views-agree', on, { 'agree-c1': 'yes', 'agree-c2': 'cannot-say' })).toEqual(['agree-c1', 'agree-c2']);
    expect(read('views-agree', on, { 'agree-c1': 'yes-shown', 'agree-c2': 'not-agreed' })).toEqual({
      command: {
        do: 'say-agreement',
        all: [
          { child: 'c1', outcome: 'at-risk', limb: 'shown' },
          { child: 'c2', outcome: null },
        ],
      },
    });
  });
});

describe('the views', () => {
  const state = closedViews(size);
  const shown = (me: PersonId, about?: string, of: Convened = state) =>
    formFor({ form: 'views', of: of.id, ...(about === undefined ? {} : { about }) }, scene(asSeenBy(of, me), me));

  test('are read in a dialog alone, each with whose agency and role it is and on what evidence (Q-24, BU-P7)', () => {
    expect(JSON.stringify(shown(first, 'c1'))).toContain(planted.evidence);
    expect(JSON.stringify(shown(first, 'c1'))).toMatch(/At risk: 1\. Not at risk: 1\. Cannot say: 1\./);
    expect(JSON.stringify(shown(first, 'c1'))).toMatch(/Parent 1, their own view, entered by the .*?, not counted/);
    for (const me of [chair, first])
      for (const phase of ['room', 'viewed', 'view'] as const) {
        const card = drawn(phase, '', scene(state, me));
        expect(JSON.stringify(card)).not.toMatch(/Proposed|cannot say|not at risk/i);
        expect(JSON.stringify(card)).not.toContain(planted.evidence);
      }
    for (const { name } of scene(state, first).directory.people.values())
      expect(JSON.stringify(shown(first, 'c1'))).not.toContain(name);
  });

  test('are told from each other by nobody while violence is feared: a parent’s stands among the others (Q-6)', () => {
    const text = JSON.stringify(shown(first, 'c1', { ...state, notes: { ...state.notes, withholds: true } }));
    expect(text).not.toMatch(/Parent 1|their own view|Heard, and not counted/);
    expect(text.match(/not shown whose: /g)).toHaveLength(4);
    expect(JSON.stringify(shown(first, 'c1'))).toContain('Parent 1');
  });

  test('a posted card is the same whatever was said', () => {
    for (const [phase, me] of [
      ['room', chair],
      ['viewed', first],
    ] as const) {
      const [one, other] = [0, 1].map((says) =>
        drawn(
          phase,
          '',
          scene(
            closedViews(size, () => says),
            me,
          ),
        ),
      );
      expect(one).not.toBeNull();
      expect(one).toEqual(other);
    }
  });

  test('are those of the children somebody is there for alone (Q-9)', () => {
    const perChild = { halfSiblings: ['c2' as ChildId], shared: [], only: { [first]: ['c1' as ChildId] } };
    const limited = { ...state, needToKnow: { ...state.needToKnow, perChild } };
    expect(JSON.stringify(shown(first, 'c1', limited))).toContain(planted.evidence);
    expect(shown(first, 'c2', limited)).toBeNull();
    expect(JSON.stringify(shown(first, undefined, limited))).not.toContain('Child 2');
    expect(shown(second, 'c2', limited)).not.toBeNull();
    expect(shown('somebody' as PersonId, 'c1')).toBeNull();
  });
});

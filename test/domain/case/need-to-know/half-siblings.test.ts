import { expect, test } from 'vitest';
import { mayKnowExpected } from '../../../../domain/case/dates/expected-date.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { quorumOf } from '../../../../domain/case/meeting/answers/quorum.ts';
import { textOfScore } from '../../../../domain/case/meeting/scale/score.ts';
import { asSeenBy, childrenFor, isOfWholeFamily } from '../../../../domain/case/need-to-know/children.ts';
import type { SharedPart } from '../../../../domain/case/need-to-know/shape.ts';
import { convened, drafted, known, noon, placing, type Story, sealed } from '../../../support/case-story.ts';
import { phasesBesideReports } from '../../../support/conference/phases-beside-reports.ts';
import { id } from '../../../support/invented-partnership.ts';

const [c1, c2, c3] = ['c1', 'c2', 'c3'] as [ChildId, ChildId, ChildId];
const blob = sealed(textOfScore({ score: 4, reason: 'invented' }));
const only = (who: Parameters<typeof id>[0], ...children: readonly ChildId[]) =>
  ({ do: 'limit-children', person: id(who), children }) as const;
const marked = (story: Story, ...shared: readonly SharedPart[]) =>
  story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared });
const place = (who: Parameters<typeof id>[0], ...children: readonly ChildId[]) =>
  ({ do: 'place', round: 1, whose: { person: id(who) }, blobs: children.map((child) => ({ child, blob })) }) as const;
/** Tom is there for the first child, Gus for the second; a round is open. */
function opened(...shared: readonly SharedPart[]): Story {
  const story = marked(convened(), ...shared)
    .ask('cleo', only('tom', c1))
    .ask('cleo', only('gus', c2));
  story.at = noon('2026-12-15');
  const present = (['sam', 'pia', 'tom', 'gus'] as const).map(id);
  return story.ask('cleo', { do: 'take-register', present }).ask('cleo', { do: 'open-scale' });
}
const theirs = ({ convened: of }: Story, who: Parameters<typeof id>[0], what: SharedPart) =>
  childrenFor(of, [c1, c2], id(who), what);
const seenBy = (story: Story, who: Parameters<typeof id>[0]) => asSeenBy(story.convened, id(who));

test('in a family that is not marked everybody is there for all children', () => {
  const story = convened();
  expect(theirs(story, 'tom', 'line')).toEqual([c1, c2]);
  expect(seenBy(story, 'tom')).toBe(story.convened);
});

test('once it is marked, roles of the whole family are there for all, and others for none until it is said', () => {
  const story = marked(convened());
  expect(['social-worker', 'police', 'school', 'gp', 'juggler'].map((role) => isOfWholeFamily(known.procedure, role))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  for (const one of ['sam', 'pia', 'cleo', 'ada'] as const) expect(theirs(story, one, 'details')).toEqual([c1, c2]);
  for (const one of ['tom', 'gus'] as const) expect(theirs(story, one, 'details')).toEqual([]);
  expect(theirs(story.ask('cleo', only('tom', c1)), 'tom', 'details')).toEqual([c1]);
});

test('only a child there is, of somebody who is there, and at least one; the same again is no news', () => {
  const story = marked(convened());
  expect(story.ask('cleo', only('tom', c3)).refused).toBe('no-such-child');
  expect(story.ask('cleo', only('tom')).refused).toBe('incomplete');
  expect(story.ask('cleo', only('tess', c1)).refused).toBe('no-such-person');
  expect(story.ask('cleo', { do: 'set-half-siblings', children: [c3], shared: [] }).refused).toBe('no-such-child');
  expect(story.ask('cleo', only('tom', c1)).ask('cleo', only('tom', c1)).events).toEqual([]);
  expect(marked(story).events).toEqual([]);
});

test('each is shared on its own: details, placing, the line', () => {
  for (const shared of ['details', 'scale', 'line'] as const) {
    const story = opened(shared);
    for (const what of ['details', 'scale', 'line'] as const)
      expect(theirs(story, 'tom', what)).toEqual(what === shared ? [c1, c2] : [c1]);
  }
});

test('whoever is invited to such a family is there for the children that are ticked; a deputy for those of whom they stand in', () => {
  const story = drafted().ask('ada', { do: 'set-half-siblings', children: [c2], shared: [] });
  const tess = { person: id('tess'), role: 'school' };
  expect(story.ask('ada', { do: 'invite', invitees: [tess] }).refused).toBe('incomplete');
  expect(story.ask('ada', { do: 'invite', invitees: [{ ...tess, children: [c3] }] }).refused).toBe('no-such-child');
  story.ask('ada', { do: 'invite', invitees: [{ ...tess, children: [c2] }] });
  expect(story.state.needToKnow.perChild.only[id('tess')]).toEqual([c2]);
  const other = marked(convened()).ask('cleo', only('tom', c1));
  other.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  other.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: other.at });
  expect(theirs(other, 'tess', 'details')).toEqual([c1]);
});

test('who takes the chair is there for all', () => {
  const story = marked(convened()).ask('cleo', only('tom', c1));
  const tom = known.directory.people.get(id('tom')) ?? expect.unreachable();
  const chair = { ...tom, standing: ['chair'] as const };
  story.known = { ...known, directory: { ...known.directory, people: new Map(known.directory.people).set(tom.id, chair) } };
  story.ask('ada', { do: 'set-chair', chair: id('tom') });
  expect(theirs(story, 'tom', 'line')).toEqual([c1, c2]);
});

test('they place for their own children, all of them, and for another as if it were not there', () => {
  const story = opened();
  expect(story.ask('tom', place('tom', c1, c2)).refused).toBe('no-such-child');
  expect(story.ask('tom', place('tom', c3)).refused).toBe('no-such-child');
  expect(story.ask('tom', place('tom', c1)).events).toEqual(['placed']);
  expect(story.ask('sam', place('sam', c1)).refused).toBe('incomplete');
  const room = { do: 'place-room', round: 1, child: c2, blobs: [{ person: id('tom'), blob }] } as const;
  expect(story.ask('cleo', room).refused).toBe('not-here');
  expect(story.ask('cleo', { ...room, child: c1, blobs: [{ person: id('pia'), blob }] }).events).toEqual(['placed']);
});

test('once they have placed for their own nothing more is asked of them, and with none of theirs nothing ever is', () => {
  const story = opened();
  const phases = (who: Parameters<typeof id>[0]) =>
    phasesBesideReports(story.convened, id(who), known, story.at).map(({ phase }) => phase);
  expect(phases('tom')).toContain('scale');
  story.ask('tom', place('tom', c1));
  expect(phases('tom')).toContain('placed');
  const none = marked(convened());
  none.at = noon('2026-12-15');
  none.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] }).ask('cleo', { do: 'open-scale' });
  expect(phasesBesideReports(none.convened, id('tom'), known, none.at).map(({ phase }) => phase)).toEqual(['receipt']);
});

test('what somebody is shown of a conference has their children alone, before the reveal and after it', () => {
  const story = opened().ask('sam', placing('sam', 7)).ask('tom', place('tom', c1)).ask('gus', place('gus', c2));
  const open = seenBy(story, 'tom');
  expect(open.children.map((one) => one.id)).toEqual([c1]);
  expect(JSON.stringify(open.rounds)).not.toContain('"c2"');
  story.ask('cleo', { do: 'reveal', seen: 3 });
  expect(JSON.stringify(seenBy(story, 'tom').rounds)).not.toContain('"c2"');
  expect(JSON.stringify(seenBy(story, 'gus').rounds)).not.toContain('"c1"');
  for (const one of ['sam', 'cleo', 'ada'] as const) expect(seenBy(story, one)).toBe(story.convened);
});

test('of the parents and carers they know those of their own children', () => {
  const story = marked(convened()).ask('cleo', only('tom', c1));
  for (const [nth, child] of [c1, c2].entries())
    story.ask('ada', { do: 'add-adult', nth, adult: { kind: 'parent', children: [child] } });
  story.ask('ada', { do: 'add-adult', nth: 2, adult: { kind: 'carer', children: [c1, c2] } });
  expect(seenBy(story, 'tom').adults.map((one) => one.id)).toEqual(['p1', 'p3']);
});

test('of whoever was on the list of an earlier conference alone it is said as well for which children they are there', () => {
  const story = marked(convened());
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] }).ask('cleo', { do: 'close' });
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: [id('sam'), id('tom')] });
  expect(story.ask('cleo', only('gus', c2)).events).toEqual(['children-limited']);
});

test('a quorum is counted for each child by those who are there for it (ST-P2)', () => {
  const quorum = { agencies: 3, otherAgencies: 1, needs: ['social-worker'] } as never;
  const story = marked(convened());
  for (const one of ['sam', 'pia', 'tom'] as const) story.ask(one, { do: 'attend', how: 'phone' });
  const of = () => quorumOf(story.convened, { quorum, roles: known.procedure.roles }, known.directory);
  expect(of()).toBe('unlikely');
  story.ask('cleo', only('tom', c1, c2));
  expect(of()).toBe('likely');
  story.ask('cleo', only('tom', c1));
  expect(of()).toBe('unlikely');
  story.ask('cleo', { do: 'set-half-siblings', children: [], shared: [] });
  expect(of()).toBe('likely');
});

test('a midwife of one child learns no expected date of another (Q-1)', () => {
  const story = marked(convened());
  const midwife = { person: id('tess'), role: 'midwife' };
  story.ask('cleo', { do: 'invite', invitees: [{ ...midwife, children: [c1] }] });
  expect(mayKnowExpected(story.state, id('tess'), known)).toBe(false);
  story.ask('cleo', only('tess', c2));
  expect(mayKnowExpected(story.state, id('tess'), known)).toBe(true);
});

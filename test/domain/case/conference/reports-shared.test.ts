import { describe, expect, test } from 'vitest';
import { owed, reportOf } from '../../../../domain/case/conference/reports/owed.ts';
import { isAskedNew } from '../../../../domain/case/conference/reports/say-new.ts';
import { mustDiscuss } from '../../../../domain/case/conference/reports/withhold.ts';
import type { AdultId, ChildId } from '../../../../domain/case/family/shape.ts';
import { openReportDates } from '../../../../domain/case/meeting/answers/coming-reminder.ts';
import { openBefore } from '../../../../domain/case/meeting/answers/pre-flight.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { convened, known, noon, type Story } from '../../../support/case-story.ts';
import { id, inventedDirectory, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const report = (story: Story, who: Name) => reportOf(story.convened.reports, id(who));
const phases = (story: Story, who: Name) =>
  phasesOf(story.conference, id(who), story.known, story.at).map(({ phase, about }) => `${phase}${about && `/${about}`}`);
const stoke = () => {
  const story = convened();
  story.known = { ...known, procedure: stokeOnTrent };
  return story;
};
const [p1, p2, c1, c2] = ['p1' as AdultId, 'p2' as AdultId, 'c1' as ChildId, 'c2' as ChildId] as const;
const withParents = () =>
  convened()
    .ask('ada', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: [c1, c2] } })
    .ask('ada', { do: 'add-adult', nth: 1, adult: { kind: 'parent', children: [c2] } });
const down = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'meeting' && item.comesDown ? [to] : []));

describe('with whom it was shared (FV-R3)', () => {
  test('per parent and child: shared, refused, not safe, unreachable, when; each can be said otherwise (Q-21)', () => {
    const story = withParents();
    story.ask('tom', { do: 'share-report', with: { [p1]: 'shared', [p2]: 'not-safe', [c1]: 'refused' } });
    const at = story.at;
    expect(report(story, 'tom').shared).toEqual({
      p1: { how: 'shared', at },
      p2: { how: 'not-safe', at },
      c1: { how: 'refused', at },
    });
    story.at = noon('2026-12-02');
    story.ask('tom', { do: 'share-report', with: { [p2]: 'unreachable', [c1]: null } });
    expect(report(story, 'tom').shared).toEqual({ p1: { how: 'shared', at }, p2: { how: 'unreachable', at: story.at } });
    expect(story.ask('tom', { do: 'share-report', with: { [p2]: 'unreachable' } }).events).toEqual([]);
  });

  test('one tap says that it was shared with every parent of whom nothing was said, and with no other', () => {
    const story = withParents().ask('tom', { do: 'share-report', with: { [p2]: 'refused' } });
    story.ask('tom', { do: 'share-report', with: 'parents' });
    expect(Object.entries(report(story, 'tom').shared ?? {}).map(([one, entry]) => [one, entry?.how])).toEqual([
      ['p2', 'refused'],
      ['p1', 'shared'],
    ]);
    const unknown = convened().ask('tom', { do: 'share-report', with: 'parents' });
    expect(Object.keys(report(unknown, 'tom').shared ?? {})).toEqual(['parents']);
  });

  test('nobody names a child who was not born, a parent who is not there, or one of a half-sibling’s (Q-9)', () => {
    const story = withParents();
    expect(story.ask('tom', { do: 'share-report', with: { [c2]: 'shared' } }).refused).toBe('changed');
    expect(story.ask('tom', { do: 'share-report', with: { ['p9' as AdultId]: 'shared' } }).refused).toBe('changed');
    story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
    story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
    expect(story.ask('tom', { do: 'share-report', with: { [p2]: 'shared' } }).refused).toBe('changed');
    expect(story.ask('tom', { do: 'share-report', with: { [p1]: 'shared' } }).events).toEqual(['report-shared']);
  });

  test('what child and parents said on reading it is kept with the report (ST-R4)', () => {
    const said = { errors: true, disagree: false, words: 'invented' };
    const story = convened().ask('gus', { do: 'share-report', with: {}, said });
    expect(report(story, 'gus').said).toEqual(said);
    expect(story.ask('gus', { do: 'share-report', with: {}, said }).events).toEqual([]);
  });
});

describe('what there is to know of it', () => {
  test('counter-signed, split for each child, a restricted part: each is said and taken back (ST-R1, ST-R3, FV-R2)', () => {
    const story = stoke().ask('sam', { do: 'set-report', stage: 'ready', signedBy: 'Manager', split: true, restricted: true });
    expect(report(story, 'sam')).toMatchObject({ signedBy: 'Manager', split: true, restricted: true });
    // A tap on its stage leaves what was said of it.
    story.ask('sam', { do: 'set-report', stage: 'with-chair' });
    expect(report(story, 'sam')).toMatchObject({ stage: 'with-chair', restricted: true });
    story.ask('sam', { do: 'set-report', stage: 'with-chair', signedBy: '', split: false, restricted: false });
    expect(report(story, 'sam')).toEqual({ stage: 'with-chair', at: story.at });
  });

  test('each is kept where the procedure asks for it, of the author it asks, and nowhere else (ST-R1, ST-R3, FV-R2)', () => {
    const all = { do: 'set-report', stage: 'ready', signedBy: 'Manager', split: true, restricted: true } as const;
    const { signedBy: _, ...others } = all;
    const of = (story: Story, who: 'sam' | 'tom') => {
      const { stage, split, restricted, signedBy } = report(story.ask(who, all), who);
      return { do: 'set-report', stage, split, restricted, signedBy };
    };
    expect(of(convened(), 'sam')).toEqual({ do: 'set-report', stage: 'ready' });
    expect(of(stoke(), 'sam')).toEqual(all);
    expect(of(stoke(), 'tom')).toEqual(others);
  });

  test('that there is a restricted part changes nothing on anybody’s card but its author’s (FV-R2)', () => {
    const story = stoke().ask('sam', { do: 'set-report', stage: 'asked', restricted: true });
    expect(story.told.map(({ to }) => to)).toEqual([id('sam'), id('sam')]);
    expect(new Set(story.told.map(({ item }) => (item.item === 'card' ? item.card : '')))).toEqual(
      new Set(['meeting', 'digest']),
    );
  });
});

describe('something cannot go to the family beforehand (ST-R2)', () => {
  const asks = { manager: 'Head of service', discussed: true };

  test('the author asks, the chair alone is asked, and answers: agreed, in part, or not', () => {
    const story = stoke().ask('tom', { do: 'ask-withhold', asks });
    expect([down(story), phases(story, 'cleo')[0]]).toEqual([[id('cleo')], `withheld/${id('tom')}`]);
    expect(phases(story, 'ada')).not.toContain(`withheld/${id('tom')}`);
    expect(story.ask('ada', { do: 'decide-withheld', of: id('tom'), seen: story.at, decision: 'agreed', line: '' }).refused).toBe(
      'not-yours',
    );
    const seen = story.at;
    story.at += 60_000;
    story.ask('cleo', { do: 'decide-withheld', of: id('tom'), seen, decision: 'in-part', line: 'page two' });
    expect(report(story, 'tom').withheld).toMatchObject({ decision: 'in-part', line: 'page two' });
    expect([down(story), phases(story, 'cleo').some((one) => one.startsWith('withheld'))]).toEqual([[id('tom')], false]);
    // Otherwise, by the same hand; and asked again it is a new question.
    story.ask('cleo', { do: 'decide-withheld', of: id('tom'), seen, decision: 'refused', line: '' });
    expect([report(story, 'tom').withheld?.decision, down(story)]).toEqual(['refused', [id('tom')]]);
    story.ask('tom', { do: 'ask-withhold', asks });
    expect(report(story, 'tom').withheld).toEqual({ ...asks, at: story.at });
    expect(story.ask('cleo', { do: 'decide-withheld', of: id('tom'), seen, decision: 'agreed', line: '' }).refused).toBe(
      'changed',
    );
  });

  test('it can be taken back; another chair is asked in the place of the one before', () => {
    const story = stoke()
      .ask('tom', { do: 'ask-withhold', asks })
      .ask('ada', { do: 'set-chair', chair: id('carl') });
    expect(phases(story, 'carl')).toContain(`withheld/${id('tom')}`);
    story.ask('tom', { do: 'ask-withhold', asks: null });
    expect(report(story, 'tom').withheld).toBeUndefined();
    expect(phases(story, 'carl').some((one) => one.startsWith('withheld'))).toBe(false);
  });

  test('another agency’s manager must talk it over with the chair, the social worker’s may; elsewhere nothing is asked', () => {
    expect([mustDiscuss(stokeOnTrent, 'social-worker'), mustDiscuss(stokeOnTrent, 'police')]).toEqual([false, true]);
    expect(convened().ask('tom', { do: 'ask-withhold', asks }).refused).toBe('too-early');
  });
});

describe('anything new since (BU-R1)', () => {
  const day = '2026-12-15T08:00:00Z';

  test('each author says so on the day, before the start, and the chair hears at once of whoever has something', () => {
    const story = convened().ask('tom', { do: 'attend', how: 'in-person' });
    expect(story.ask('tom', { do: 'say-new', anything: true }).refused).toBe('too-early');
    story.at = Date.parse(day);
    expect(story.ask('tom', { do: 'say-new', anything: false }).events).toEqual(['new-said']);
    expect(down(story)).toEqual([]);
    expect(story.ask('tom', { do: 'say-new', anything: true }).events).toEqual(['new-said']);
    expect(down(story)).toEqual([id('cleo')]);
    expect(story.ask('tom', { do: 'say-new', anything: true }).events).toEqual([]);
    story.at = noon('2026-12-15');
    expect(story.ask('tom', { do: 'say-new', anything: false }).refused).toBe('too-late');
  });

  test('whoever comes is asked on that day until it starts, and nobody who does not come', () => {
    const story = convened().ask('tom', { do: 'attend', how: 'in-person' });
    story.ask('gus', { do: 'apologise', report: 'comes', reason: 'clinic-or-lessons', line: '' });
    const asked = (who: 'tom' | 'gus', at: string) => {
      const invitee = story.convened.invitees.find((one) => one.person === id(who)) ?? expect.unreachable();
      return isAskedNew(story.convened, invitee, story.known.procedure, Date.parse(at));
    };
    expect(['2026-12-14T08:00:00Z', day, '2026-12-15T12:00:00Z'].map((at) => asked('tom', at))).toEqual([false, true, false]);
    expect(asked('gus', day)).toBe(false);
  });

  test('only where the procedure asks it', () => {
    const story = stoke();
    story.at = Date.parse(day);
    expect(story.ask('tom', { do: 'say-new', anything: true }).refused).toBe('too-early');
  });
});

describe('chased until it is in', () => {
  const at = (text: string) => Date.parse(`${text}:00Z`);

  test('chair and administrator read who is not in from the second working day before, and have them reminded once in a working hour', () => {
    const story = convened().ask('tom', { do: 'set-report', stage: 'with-chair' });
    for (const who of ['sam', 'pia', 'gus'] as const) story.ask(who, { do: 'attend', how: 'in-person' });
    const open = (now: string) => openBefore(story.conference, known.procedure, at(now)).reports.map((one) => one.person);
    expect(open('2026-12-11T08:59')).toEqual([]);
    expect(open('2026-12-11T09:00')).toEqual(['sam', 'pia', 'gus'].map((one) => id(one as Name)));
    story.at = at('2026-12-11T10:00');
    story.ask('cleo', { do: 'remind-report', person: id('gus') });
    expect([story.events, down(story)]).toEqual([['report-reminded'], [id('gus')]]);
    expect(story.ask('ada', { do: 'remind-report', person: id('gus') }).events).toEqual([]);
    story.at += 3_600_000;
    expect(story.ask('ada', { do: 'remind-report', person: id('gus') }).events).toEqual(['report-reminded']);
    expect(story.ask('ada', { do: 'remind-report', person: id('tom') }).events).toEqual([]);
    expect(story.ask('ada', { do: 'remind-report', person: id('tess') }).refused).toBe('no-such-person');
  });

  test('whoever has begun one after saying that there would be none is listed, and so is reminded too', () => {
    const story = convened().ask('gus', { do: 'apologise', reason: 'clinic-or-lessons', line: '', report: 'none' });
    const remind = { do: 'remind-report', person: id('gus') } as const;
    expect(story.ask('ada', remind).events).toEqual([]);
    story.at += 60_000;
    story.ask('gus', { do: 'set-report', stage: 'ready' });
    story.at = at('2026-12-11T10:00');
    const listed = openBefore(story.conference, known.procedure, story.at).reports.map((one) => one.person);
    expect(listed).toContain(id('gus'));
    expect(story.ask('ada', remind).events).toEqual(['report-reminded']);
    expect(openReportDates(story.convened, id('gus'), () => [], known.procedure)).toHaveLength(1);
  });

  test('whoever leads the agency of somebody who has left is told that the report has no author, and nobody of another', () => {
    const story = convened();
    const lead = inventedDirectory();
    const people = new Map(lead.people);
    const tess = people.get(id('tess')) ?? expect.unreachable();
    const tom = people.get(id('tom')) ?? expect.unreachable();
    people.set(tess.id, { ...tess, memberships: [{ ...tess.memberships[0], standing: ['agency-lead'] }] });
    people.set(tom.id, { ...tom, status: 'left' });
    story.known = { ...known, directory: { ...lead, people } };
    const told = () =>
      story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'report-left' ? [to] : []));
    story.ask('time', { do: 'note-departures' });
    expect(told()).toEqual([id('tess')]);
    // As the conference begins nobody is asked for it any more.
    const notice = story.told.find(({ item }) => item.item === 'notice' && item.notice === 'report-left')?.item;
    expect(notice).toMatchObject({ turnings: [{ at: story.convened.when.startsAt }] });
    expect(owed(story.convened, buckinghamshire).map(({ invitee }) => invitee.person)).not.toContain(id('tom'));
    const none = { do: 'apologise', reason: 'clinic-or-lessons', line: '', report: 'none' } as const;
    for (const said of [{ do: 'set-report', stage: 'with-chair' } as const, none]) {
      const nothing = convened().ask('tom', said);
      nothing.known = story.known;
      nothing.ask('time', { do: 'note-departures' });
      expect(nothing.told.some(({ item }) => item.item === 'notice' && item.notice === 'report-left')).toBe(false);
    }
  });
});

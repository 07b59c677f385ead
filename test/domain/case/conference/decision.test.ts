import { describe, expect, test } from 'vitest';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { sentenceOf } from '../../../../domain/case/case.ts';
import { standingsOf } from '../../../../domain/case/conference/decision/standing.ts';
import { caseDeadlines } from '../../../../domain/case/dates/case-deadlines.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { AgencyId } from '../../../../domain/ids.ts';
import { ceredigion } from '../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { everybody, noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, deciding, inRoom, seenOf, seenOtherwise } from '../../../support/conference/deciding.ts';
import { close } from '../../../support/conference/views-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const standing = (story: Story, child: ChildId) => standingsOf(story.state).get(child);
const dates = (story: Story) =>
  caseDeadlines(story.state, story.known.procedure, calendarOf(story.known.procedure), story.at, story.meeting);
const due = (story: Story, rule: string) =>
  dates(story).flatMap((one) => (one.rule === rule && one.due !== null ? [isoFromDay(one.due)] : []));

/** The next conference is called for a day, and held on it. */
function next(story: Story, type: string, date: string, present = ['sam', 'pia', 'tom'] as const): Story {
  story.meeting = `k${Number(story.meeting.slice(1)) + 1}` as Story['meeting'];
  story
    .ask('ada', { do: 'call', type, people: everybody })
    .ask('ada', { do: 'set-when', when: { date, time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.at = noon(date);
  return story.ask('cleo', { do: 'take-register', present: present.map(id) });
}

describe('the chair records what is decided on each child', () => {
  test('the children of one conference are decided apart (ST-P9)', () => {
    const story = decide(decide(inRoom(), c1), c2, { outcome: 'not-at-risk' });
    expect(standing(story, c1)).toMatchObject({ on: true, since: '2026-12-15', categories: ['physical'] });
    expect(standing(story, c2)).toMatchObject({ on: false, since: null, ended: null, categories: [] });
  });

  test('not before the register was taken, and by nobody but the chair (ST-D1)', () => {
    const early = inRoom();
    expect(early.ask('cleo', { do: 'take-register', present: [] }).ask('cleo', deciding(early, c1)).refused).toBe('too-early');
    for (const one of ['ada', 'sam', 'pia', 'una'] as const)
      expect(inRoom().ask(one, deciding(inRoom(), c1)).refused).toBe('not-yours');
  });

  test('a child at risk has one category or several where the document has them, and one who is not has none (ST-D2)', () => {
    const story = inRoom(stokeOnTrent);
    expect(decide(story, c1, { categories: [] }).refused).toBe('incomplete');
    expect(decide(story, c1, { categories: ['nothing-of-it'] }).refused).toBe('incomplete');
    expect(standing(decide(story, c1, { categories: ['neglect', 'emotional'] }), c1)?.categories).toEqual([
      'emotional',
      'neglect',
    ]);
    expect(standing(decide(story, c1, { outcome: 'not-at-risk', categories: ['neglect'] }), c1)?.categories).toEqual([]);
    expect(decide(inRoom(forthValley), c1).events).toEqual(['child-decided']);
  });

  test('where nothing was agreed the chair decides, with a reason (FV-D1)', () => {
    const story = inRoom(forthValley);
    expect(decide(story, c1, { how: 'chair-decides' }).refused).toBe('incomplete');
    expect(decide(story, c1, { how: 'chair-decides', reason: 'invented' }).events).toEqual(['child-decided']);
  });

  test('the chair overrules with a reason where the document has that, and nowhere else (BU-D2)', () => {
    expect(decide(seenOtherwise(), c1, { how: 'overrules' }).refused).toBe('incomplete');
    expect(decide(seenOtherwise(), c1, { how: 'overrules', reason: 'invented' }).events).toEqual(['child-decided']);
    for (const procedure of [stokeOnTrent, forthValley, ceredigion])
      expect(decide(seenOtherwise(procedure), c1, { how: 'overrules', reason: 'invented' }).refused).toBe('changed');
  });

  test('the chair’s disagreement is recorded and adjourns it for that child alone, where the document has that (ST-D1)', () => {
    const story = decide(seenOtherwise(stokeOnTrent), c2);
    const adjourn = { do: 'adjourn-child', child: c1, outcome: 'at-risk', reason: 'invented', seen: 0 } as const;
    expect(story.ask('cleo', { ...adjourn, reason: '' }).refused).toBe('incomplete');
    expect(story.ask('cleo', adjourn).events).toEqual(['child-adjourned']);
    expect(story.ask('cleo', adjourn).events).toEqual([]);
    expect([standing(story, c1), standing(story, c2)?.on]).toEqual([undefined, true]);
    expect(seenOtherwise().ask('cleo', adjourn).refused).toBe('changed');
    expect(standing(decide(next(story, 'continued', '2026-12-22'), c1), c1)).toMatchObject({ on: true, since: '2026-12-22' });
  });

  test('where nobody was asked, or nobody has given a view, there is nothing to adjourn over nor to overrule (ST-D1, BU-D2)', () => {
    const adjourn = { do: 'adjourn-child', child: c1, outcome: 'at-risk', reason: 'invented', seen: 0 } as const;
    const agreesOnNothing = {
      do: 'say-agreement',
      all: [
        { child: c1, outcome: null },
        { child: c2, outcome: null },
      ],
    } as const;
    const asked = () => inRoom(stokeOnTrent).ask('cleo', agreesOnNothing);
    const open = () => asked().ask('cleo', { do: 'open-views' });
    for (const story of [inRoom(stokeOnTrent), asked(), open(), close(open())]) {
      expect(story.ask('cleo', adjourn).refused).toBe('changed');
      expect(decide(story, c1, { how: 'chair-decides', reason: 'invented' }).events).toEqual(['child-decided']);
    }
    for (const story of [inRoom(), close(inRoom().ask('cleo', { do: 'open-views' }))]) {
      expect(decide(story, c1, { how: 'overrules', reason: 'invented' }).refused).toBe('changed');
      expect(decide(story, c1, { how: 'chair-decides', reason: 'invented' }).events).toEqual(['child-decided']);
    }
  });

  test('referral to the Reporter is considered for each child, with the reason (FV-D4)', () => {
    const story = inRoom(forthValley);
    expect(decide(story, c1, { reporter: null }).refused).toBe('incomplete');
    expect(decide(story, c1, { reporter: { what: 'refer', why: '' } }).refused).toBe('incomplete');
    decide(story, c1, { reporter: { what: 'refer', why: 'invented' } });
    expect(story.convened.decision.children[c1]?.reporter).toEqual({ what: 'refer', why: 'invented' });
    decide(inRoom(stokeOnTrent), c1, { reporter: { what: 'refer', why: 'invented' } });
    expect(decide(inRoom(), c1, { reporter: { what: 'made', why: 'x' } }).convened.decision.children[c1]?.reporter).toBeNull();
  });

  test('with too few agencies in the room it stands, and is provisional (ST-P2)', () => {
    const story = inRoom(stokeOnTrent);
    expect(decide(story, c1).convened.decision.children[c1]?.provisional, 'nobody was asked who has contact').toBe(true);
    story.ask('cleo', { do: 'say-quorum', direct: ['police', 'school'] as AgencyId[], information: true, fewer: false });
    story.at += 1000;
    expect(decide(story, c1).convened.decision.children[c1]?.provisional).toBe(false);
    story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
    expect(decide(story, c2).convened.decision.children[c2]?.provisional).toBe(true);
  });

  test('a slip is corrected at once; once it has gone out a correction has its reason, and nothing is taken back (Q-21)', () => {
    const story = decide(inRoom(), c1);
    expect(decide(story, c1, { outcome: 'not-at-risk', seen: 1 }).refused).toBe('changed');
    story.at += 60_000;
    expect(decide(story, c1, { outcome: 'not-at-risk' }).events).toEqual(['child-decided']);
    expect(story.ask('cleo', { do: 'take-back-decision', child: c1, seen: seenOf(story, c1) }).events).toEqual([
      'decision-taken-back',
    ]);
    expect(standing(story, c1)).toBeUndefined();
    decide(story, c1).ask('cleo', { do: 'close' });
    expect(decide(story, c1, { outcome: 'not-at-risk' }).refused).toBe('incomplete');
    expect(story.ask('cleo', { do: 'take-back-decision', child: c1, seen: seenOf(story, c1) }).refused).toBe('too-late');
    expect(decide(story, c1, { outcome: 'not-at-risk', correction: 'invented' }).events).toEqual(['child-decided']);
    expect(story.convened.decision.children[c1]?.correction).toBe('invented');
  });

  test('the trail says that it was, and nothing of what', () => {
    const story = decide(seenOtherwise(), c1, { how: 'overrules', reason: 'planted words', categories: ['neglect'] });
    const said = ('events' in story.last ? story.last.events : []).map((one) =>
      sentenceOf({ ...one, by: id('cleo'), at: story.at, via: 'teams' }, (person) => person),
    );
    expect(said).toEqual(['child-decided c1']);
  });
});

describe('how a child stands over the conferences of a case', () => {
  test('a plan goes on from the day it was made, and ends with the review that ends it (BU-D5)', () => {
    const story = decide(inRoom(), c1);
    decide(next(story, 'review', '2027-03-09'), c1, { changed: true, categories: ['neglect'] });
    expect(standing(story, c1)).toMatchObject({ on: true, since: '2026-12-15', categories: ['neglect'] });
    expect(story.convened.decision.children[c1]?.changed).toBe(true);
    decide(next(story, 'review', '2027-09-07'), c1, { outcome: 'not-at-risk' });
    expect(standing(story, c1)).toMatchObject({ on: false, since: '2026-12-15', ended: '2027-09-07' });
  });

  test('only a review takes a child off, and what continues one (BU-D4, FV-X1)', () => {
    for (const procedure of [inRoom().known.procedure, forthValley]) {
      const story = decide(inRoom(procedure), c1);
      expect(decide(next(story, 'transfer', '2027-01-12'), c1, { outcome: 'not-at-risk' }).refused).toBe('not-a-review');
      expect(decide(story, c2, { outcome: 'not-at-risk' }).events).toEqual(['child-decided']);
    }
    const continued = next(next(decide(inRoom(forthValley), c1), 'review', '2027-03-09'), 'continued', '2027-03-16');
    expect(decide(continued, c1, { outcome: 'not-at-risk' }).events).toEqual(['child-decided']);
    const stoke = next(decide(inRoom(stokeOnTrent), c1), 'transfer', '2027-01-12');
    expect(decide(stoke, c1, { outcome: 'not-at-risk' }).events).toEqual(['child-decided']);
  });

  test('a name that comes off is counted from, and not typed (FV-T7)', () => {
    const story = decide(inRoom(forthValley), c1);
    expect(due(story, 'FV-T7')).toEqual([]);
    decide(next(story, 'review', '2027-03-09'), c1, { outcome: 'not-at-risk' });
    expect(due(story, 'FV-T7')).toEqual(['2027-04-20']);
    expect(story.state.dates.counted?.dates['FV-T7']).toBe('2027-04-20');
  });

  test('the unit keeps its minutes from the day a plan ends (ST-T18)', () => {
    const story = decide(inRoom(stokeOnTrent), c1);
    expect(due(story, 'ST-T18')).toEqual([]);
    decide(next(story, 'review', '2027-03-09'), c1, { outcome: 'not-at-risk' });
    expect(due(story, 'ST-T18')).toEqual(['2102-03-09']);
  });

  test('where no child is on a plan nothing is reviewed and no core group meets; where one is, both (FV-T5, FV-T12)', () => {
    const story = decide(inRoom(forthValley), c1, { outcome: 'not-at-risk' });
    expect(due(story, 'FV-T5')).toEqual(['2027-03-15']);
    decide(story, c2, { outcome: 'not-at-risk' });
    expect([due(story, 'FV-T5'), due(story, 'FV-T12')]).toEqual([[], []]);
    decide(story, c2);
    expect([due(story, 'FV-T5'), due(story, 'FV-T12')]).toEqual([['2027-03-15'], ['2026-12-30']]);
  });
});

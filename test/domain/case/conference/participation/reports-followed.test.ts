import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { meetingCard } from '../../../../../cards/meeting/meeting-card.ts';
import type { FormRef } from '../../../../../cards/model.ts';
import { formFor, readForm } from '../../../../../cards/registry.ts';
import { isoFromDay } from '../../../../../domain/calendar/iso.ts';
import { caseDeadlines } from '../../../../../domain/case/dates/case-deadlines.ts';
import type { ChildId } from '../../../../../domain/case/family/shape.ts';
import { openReportDates } from '../../../../../domain/case/meeting/answers/coming-reminder.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { calendarOf } from '../../../../../domain/timescales/calendar-of.ts';
import type { Story } from '../../../../support/case-story.ts';
import { c1, family, p1, sayAdult, sayChild } from '../../../../support/conference/family-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
function scene(story: Story, who: Name) {
  const found = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
  const { procedure } = story.known;
  const counted = () => caseDeadlines(story.state, procedure, calendarOf(procedure), story.at, 'k1');
  return { ...found, procedure, deadlines: counted };
}
const form = (story: Story, who: Name, name: FormRef['form'], about?: string) =>
  JSON.stringify(formFor({ form: name, of: story.convened.id, ...(about === undefined ? {} : { about }) }, scene(story, who)));

test('how each child and parent can follow a report is asked at set-up and shown to every author as they share it, in a form alone (FV-R3)', () => {
  const story = family(forthValley);
  for (const about of [c1, p1]) {
    const name = about === c1 ? 'child-plan' : 'adult-plan';
    expect(form(story, 'ada', name, about)).toContain('How they can follow a report');
  }
  expect(form(story, 'tom', 'report-shared')).toMatch(/"Nobody has said yet: Parent 1[^"]*, Child 1[^"]*"/);
  story.ask('ada', sayChild({ reportHelp: ['talked-through', 'pictures'] }));
  expect(form(story, 'tom', 'report-shared')).toMatch(/"Nobody has said yet: Parent 1((?!Child)[^"])*"/);
  story.ask('sam', sayAdult({ reportHelp: ['translated'] }));
  const shared = form(story, 'tom', 'report-shared');
  expect(shared).toMatch(/Parent 1[^"]*: A written translation/);
  expect(shared).toMatch(/Child 1[^"]*: Somebody goes through it with them; Pictures, or play/);
  expect(shared).not.toContain('Nobody has said yet');
  expect(JSON.stringify(meetingCard(scene(story, 'tom')))).not.toContain('Pictures');
});

test('it is read from either form, and said otherwise later; the same said again is nothing (Q-21)', () => {
  const story = family(forthValley);
  const child = { form: 'child-plan', of: story.convened.id, about: c1 } as const;
  const values = { invited: 'yes', comes: 'whole', wish: 'wants', reasons: ['old-enough'], tells: 'social-worker' };
  const more = { views: 'social-worker', advocate: 'not-entitled', 'report-help': ['plain-words'] };
  expect(readForm(child, { ...values, ...more }, scene(story, 'ada'), () => '')).toMatchObject({
    command: { do: 'plan-child', plan: { reportHelp: ['plain-words'] } },
  });
  expect(story.ask('ada', sayChild()).events).toEqual(['child-planned']);
  expect(story.ask('ada', sayChild({ reportHelp: ['signed'] })).events, 'what nobody had said').toEqual(['child-planned']);
  expect(story.ask('ada', sayChild({ reportHelp: ['signed'] })).events).toEqual([]);
  expect(story.ask('ada', sayChild({ reportHelp: [] })).events).toEqual(['child-planned']);
  expect(form(story, 'tom', 'report-shared')).toMatch(/Nobody has said yet: [^"]*Child 1/);
});

const told = (story: Story) => story.told.map(({ to }) => to);

/** Two half-siblings, each with one parent. Gus is there for the first alone, Tom for the second. */
function halfSiblings(): Story {
  const story = family(forthValley);
  const c2 = 'c2' as ChildId;
  story.ask('ada', { do: 'add-adult', nth: 1, adult: { kind: 'parent', children: [c2], name: 'Other Invented' } });
  story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('gus'), children: [c1] });
  return story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c2] });
}

test('where the procedure leaves open by when it is shared, that is asked at set-up too, and is then what an author reads and is reminded by (FV-R3)', () => {
  const story = family(forthValley);
  const asks = (of: Story) =>
    [form(of, 'ada', 'child-plan', c1), form(of, 'sam', 'adult-plan', p1)].map((one) => one.includes('"report-by"'));
  expect(asks(story)).toEqual([true, true]);
  expect(asks(family(stokeOnTrent)), 'its day is set').toEqual([false, false]);
  const card = (of: Story, who: Name = 'tom') => JSON.stringify(meetingCard(scene(of, who)));
  const unset = 'before the conference, where possible; the procedure sets no day';
  expect(card(story)).toContain(`["Report shared with the family","${unset}"],["Your part of the composite report","${unset}"]`);
  expect(card(story)).toContain('Your part of the composite report: asked for; wanted before the conference.');
  expect(card(story, 'sam')).toContain(`["The composite report","${unset}"]`);

  // Nobody shares it after the day itself; and whoever is asked for one is told of another day.
  const said = readForm(
    { form: 'adult-plan', of: story.convened.id, about: p1 },
    { invited: 'yes', comes: 'yes', instead: 'not-said', tells: 'social-worker', supporter: 'nobody', 'report-by': '2026-12-16' },
    scene(story, 'sam'),
    () => '',
  );
  expect(said).toHaveProperty('problems.report-by');
  expect(story.ask('sam', sayAdult({ reportBy: '2026-12-16' })).refused).toBe('bad-date');
  expect(story.ask('ada', sayChild({ reportBy: '2026-12-16' })).refused).toBe('bad-date');
  story.ask('ada', sayChild({ reportBy: '2026-12-11' }));
  expect(told(story)).toContain(id('tom'));
  story.ask('sam', sayAdult({ reportBy: '2026-12-10' }));
  expect(card(story)).toContain('["Report shared with the family","by Thu 10 Dec 2026"]');
  expect(card(story)).toContain('Your part of the composite report: asked for, by Thu 10 Dec 2026.');
  expect(form(story, 'tom', 'report-shared')).toMatch(
    /"Parent 1[^"]*: by Thu 10 Dec 2026","Child 1[^"]*: by Fri 11 Dec 2026","Nobody has said yet: Parent 1[^"]*, Child 1/,
  );
  const open = () =>
    openReportDates(story.convened, id('tom'), () => [], forthValley).map(({ to, due }) => `${to} ${isoFromDay(due)}`);
  expect(open()).toEqual(['report-to-family 2026-12-10']);
  story.ask('tom', { do: 'share-report', with: 'parents' });
  expect(open(), 'shared, and not sent').toEqual(['report-to-chair 2026-12-15']);
  story.ask('tom', { do: 'set-report', stage: 'with-chair' });
  expect(open()).toEqual([]);

  // Moved to before that day, it stands for nothing any more.
  const when = { date: '2026-12-09', time: '10:00', place: '' };
  story.ask('cleo', { do: 'move', when, chair: id('cleo'), seen: story.conference.revision, why: 'invented' });
  expect(card(story, 'gus')).toContain(`["Report shared with the family","${unset}"]`);
});

test('nobody reads the day of a half-sibling they are not there for (Q-9)', () => {
  const story = halfSiblings().ask('ada', sayChild({ reportBy: '2026-12-11' }));
  expect(told(story)).toContain(id('gus'));
  expect(told(story)).not.toContain(id('tom'));
  const card = (who: Name) => JSON.stringify(meetingCard(scene(story, who)));
  expect(card('gus')).toContain('by Fri 11 Dec 2026');
  expect(card('tom')).not.toContain('11 Dec');
});

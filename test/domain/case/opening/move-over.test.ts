import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { movedOverCard } from '../../../../cards/adopting/moved-over-card.ts';
import { procedureDetails } from '../../../../cards/adopting/procedure-details.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { sentenceOf } from '../../../../domain/case/case.ts';
import { conferenceOf } from '../../../../domain/case/conference.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import type { Directory } from '../../../../domain/directory/state.ts';
import { caseFacts } from '../../../../domain/oversight/case-facts.ts';
import { procedureOf } from '../../../../domain/procedures/in-force.ts';
import { known, noon, openCommand, Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const directory: Directory = {
  ...known.directory,
  procedure: 'scotland-2023',
  earlier: [{ procedure: 'forth-valley', adopted: null }],
};
const overTo = { do: 'move-over', to: 'scotland-2023' } as const;

/** Opened under the document of 2014, while by now the guidance of 2023 is in force. */
function opened(more: object = {}): Story {
  const story = new Story();
  const facts = { 'concern-notified': ['2026-11-05'] };
  story.known = {
    ...known,
    directory: { ...directory, procedure: 'forth-valley' },
    procedure: procedureOf('forth-valley', directory),
  };
  story.ask('ada', { ...openCommand, procedure: 'forth-valley', facts, ...more });
  story.known = { ...known, directory, procedure: procedureOf('forth-valley', directory) };
  return story.ask('ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } });
}
function planned(story = opened()): Story {
  return story
    .ask('ada', { do: 'set-when', when: { date: '2026-12-04', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', {
      do: 'invite',
      invitees: [
        { person: id('sam'), role: 'social-worker' },
        { person: id('pia'), role: 'police' },
        { person: id('tom'), role: 'school' },
      ],
    });
}
function held(): Story {
  const story = planned().ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.at = noon('2026-12-04');
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom'), id('pia')] });
}
function closed(): Story {
  const story = held().ask('cleo', { do: 'close' });
  story.at = noon('2026-12-08');
  return story;
}
const goesBy = (story: Story) =>
  story.state.opening.status === 'open' ? [story.state.opening.procedure, story.state.opening.edition] : [];

test('a case keeps what it was opened under until an administrator or the unit’s manager moves it over', () => {
  const story = opened();
  expect(goesBy(story)).toEqual(['forth-valley', procedureOf('forth-valley', directory).sourceDate]);
  expect([story.ask('sam', overTo).refused, story.ask('cleo', overTo).refused]).toEqual(['not-yours', 'not-yours']);
  expect(story.ask('una', overTo).events).toEqual(['moved-over']);
  expect(goesBy(story)).toEqual(['scotland-2023', procedureOf('scotland-2023', directory).sourceDate]);
  expect(opened().ask('ada', overTo).events).toEqual(['moved-over']);
});

test('by which procedure and edition it goes stands in its details, to each who reads it, and that another is in force; the way over to who may', () => {
  const details = (story: Story, who: Parameters<typeof id>[0]) =>
    JSON.stringify(procedureDetails(sceneOf(directory, story.state, id(who), story.at) ?? expect.unreachable()));
  const story = planned();
  for (const who of ['ada', 'cleo', 'sam'] as const) {
    expect(details(story, who), who).toMatch(/This case goes by Forth Valley\..*Scotland, national guidance of 2023/);
    expect(details(story, who).includes('move-over'), who).toBe(who === 'ada');
  }
  story.ask('ada', overTo);
  expect(details(story, 'sam')).toMatch(/This case goes by Scotland, national guidance of 2023, edition of 2023/);
  expect(details(story, 'sam')).not.toContain('Forth Valley');
  expect(details(story, 'ada')).not.toContain('This case goes by Forth Valley');
});

test('only to the one in force, and back to the one before: a slip is undone the same way', () => {
  const story = opened();
  expect(story.ask('ada', { do: 'move-over', to: 'wales' }).refused).toBe('changed');
  expect(story.ask('ada', { do: 'move-over', to: 'forth-valley' }).events).toEqual([]);
  story.ask('ada', overTo);
  story.known = { ...story.known, procedure: procedureOf('scotland-2023', directory) };
  expect(story.ask('ada', overTo).events).toEqual([]);
  expect(story.ask('ada', { do: 'move-over', to: 'forth-valley' }).events).toEqual(['moved-over']);
  expect(goesBy(story)[0]).toBe('forth-valley');
});

test('which open dates move stands on the form, with those that would be past already, and then on the message and in the count', () => {
  const story = closed();
  const scene = () => sceneOf(directory, story.state, id('ada'), story.at) ?? expect.unreachable();
  const ref = { form: 'move-over', of: scene().state.id, meeting: 'k1', about: 'scotland-2023' } as const;
  const shown = JSON.stringify(formFor(ref, scene()));
  expect(shown).toMatch(/This case goes by Forth Valley.*would go by/);
  expect(shown).toMatch(/Thu 4 Mar 2027 → /);
  expect(readForm(ref, {}, scene(), () => '')).toMatchObject({ command: { do: 'move-over', to: 'scotland-2023' } });
  const before = story.state.dates.counted?.dates;
  story.ask('ada', overTo);
  expect(story.state.dates.counted?.dates).not.toEqual(before);
  const told = story.told.flatMap(({ to, item }) =>
    item.item === 'notice' && item.notice === 'moved-over' ? [[to, item.about]] : [],
  );
  expect(told.map(([to]) => to)).toEqual(expect.arrayContaining([id('ada'), id('cleo'), id('sam'), id('pia'), id('tom')]));
  const card = JSON.stringify(movedOverCard(scene(), told[0]?.[1] ?? ''));
  expect(card).toMatch(/another procedure.*and no more by Forth Valley.*Thu 4 Mar 2027 → /);
  // A later move has a message of its own.
  expect(movedOverCard(scene(), 'scotland-2023/7')).toBeNull();
});

test('minutes of a conference that is over are owed when they were, and reminded of then, after its case was moved over', () => {
  const story = closed();
  const was = () => [
    caseFacts(story.state, { ...story.known, procedure: procedureOf(goesBy(story)[0] ?? '', directory) }, noon('2027-01-20'))
      ?.minutesLate,
    turningsOf(story.conference, id('cleo'), { ...story.known, procedure: procedureOf(goesBy(story)[0] ?? '', directory) }).map(
      ({ at }) => at,
    ),
    JSON.stringify(formFor({ form: 'minutes', of: scene().state.id, meeting: 'k1', about: '' }, scene())).match(
      /\d+ \w+ 20\d\d/g,
    ),
  ];
  const scene = () => sceneOf(directory, story.state, id('cleo'), story.at) ?? expect.unreachable();
  const before = was();
  expect(before).toEqual([
    expect.any(Number),
    expect.arrayContaining([expect.any(Number)]),
    expect.arrayContaining([expect.any(String)]),
  ]);
  story.ask('ada', overTo);
  expect(goesBy(story)[0]).toBe('scotland-2023');
  expect(was()).toEqual(before);
});

test('a date that is past by the other count is said to be owed now, and the trail counts it', () => {
  // By the one the conference has 28 days, by the other 21, which are over.
  const story = opened({ facts: { 'concern-notified': ['2026-11-05'] } }).ask('ada', overTo);
  const back = { ...directory, procedure: 'forth-valley' };
  story.at = noon('2026-11-27');
  story.known = { ...known, directory: back, procedure: procedureOf('scotland-2023', back) };
  const scene = sceneOf(back, story.state, id('ada'), story.at) ?? expect.unreachable();
  const form = JSON.stringify(formFor({ form: 'move-over', of: scene.state.id, meeting: 'k1', about: 'forth-valley' }, scene));
  expect(form).toMatch(/Thu 3 Dec 2026 → Thu 26 Nov 2026 \(this day has gone by already/);
  const said: string[] = [];
  story.ask('ada', { do: 'move-over', to: 'forth-valley' });
  const stamp = { by: id('ada'), at: story.at, via: 'teams' } as const;
  for (const event of 'events' in story.last ? story.last.events : [])
    said.push(sentenceOf({ ...event, ...stamp }, (one) => one));
  expect(said.join()).toMatch(/moved-over from scotland-2023 to forth-valley: \d open dates moved, [1-9] of them past/);
});

test('the rules do not change in the middle of a conference: it waits until that is over, or nobody is asked to it yet', () => {
  const waits = (story: Story) => story.ask('ada', overTo).refused;
  const proposed = planned().ask('ada', { do: 'propose' });
  expect([waits(proposed), waits(held())]).toEqual(['too-early', 'too-early']);
  expect(planned().ask('ada', overTo).events).toEqual(['moved-over']);
  expect(closed().ask('ada', overTo).events).toEqual(['moved-over']);
  // Somebody is on the list whose role the other does not have.
  const reporter = planned().ask('ada', { do: 'invite', invitees: [{ person: id('gus'), role: 'mental-health' }] });
  expect(reporter.events).toEqual(['listed']);
  expect(waits(reporter)).toBe('too-early');
});

test('what was over by then keeps its procedure, words and rules; the case, its dates and what is called from now on go by the other', () => {
  const story = closed().ask('ada', overTo);
  const scene = sceneOf(directory, story.state, id('ada'), story.at, 'k1') ?? expect.unreachable();
  expect([scene.procedure.key, scene.goesBy.key]).toEqual(['forth-valley', 'scotland-2023']);
  story.known = { ...story.known, procedure: procedureOf('scotland-2023', directory) };
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: [] });
  expect(conferenceOf(story.state, 'k2')?.procedure).toBe('scotland-2023');
  expect(conferenceOf(story.state, 'k1')?.procedure).toBe('forth-valley');
});

test('an area that the other procedure does not have is left off', () => {
  const story = opened({ area: 'falkirk' });
  story.ask('ada', overTo);
  expect(story.state.dates.area).toBeUndefined();
  // Moved back it is of that area again, and the form has the dates as they will be counted.
  story.known = { ...story.known, procedure: procedureOf('scotland-2023', directory) };
  story.ask('ada', { do: 'move-over', to: 'forth-valley' });
  expect(story.state.dates.area).toBe('falkirk');
  const today: Directory = { ...directory, procedure: 'forth-valley-today' };
  const kept = opened({ area: 'falkirk' });
  kept.known = { ...kept.known, directory: today };
  kept.ask('ada', { do: 'move-over', to: 'forth-valley-today' });
  expect(kept.state.dates.area).toBe('falkirk');
});

import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { meetingCard } from '../../../cards/meeting/meeting-card.ts';
import { formFor, pressOf } from '../../../cards/registry.ts';
import { convened, known, type Story } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

const at = (text: string) => Date.parse(`${text}:00Z`);
const scene = (story: Story, who: keyof typeof people, now: string) =>
  sceneOf(known.directory, story.state, id(who), at(now), 'k1') ?? expect.unreachable('no scene');

/** Each line that has a button, with it. */
function rows(story: Story, who: keyof typeof people, now: string): readonly string[] {
  const card = meetingCard(scene(story, who, now)) ?? expect.unreachable('no card');
  return card.blocks.flatMap((one) =>
    one.block === 'row'
      ? [
          `${[one.text]
            .flat()
            .map((part) => (typeof part === 'string' ? part : Object.values(part)[0]))
            .join('')} [${one.button.label}]`,
        ]
      : [],
  );
}

const apologise = { do: 'apologise', reason: 'clinic-or-lessons', line: '' } as const;

test('each line is one tap: invite somebody for it, remind now, and once reminded, call', () => {
  const story = convened().ask('pia', apologise).ask('sam', { do: 'attend', how: 'in-person' });
  const before = rows(story, 'cleo', '2026-12-11T10:19');
  expect(before).toContain('Police: nobody comes for this, and the procedure needs somebody [Invite somebody for it]');
  expect(before.filter((one) => one.startsWith('Gus'))).toEqual([expect.stringMatching(/\(GP\): no reply yet \[Remind now\]$/)]);
  story.at = at('2026-12-11T10:20');
  const press = pressOf({ verb: 'remind', of: story.conference.id, meeting: 'k1', about: id('gus') });
  story.ask('cleo', press?.command ?? expect.unreachable());
  const line = (now: string) => rows(story, 'ada', now).filter((one) => one.startsWith('Gus'));
  expect(line('2026-12-11T10:21')).toEqual([expect.stringMatching(/no reply yet; reminded at 10:20 \[Call\]$/)]);
  expect(line('2026-12-14T09:00')).toEqual([expect.stringMatching(/reminded at Fri 11 Dec 2026, 10:20 \[Remind now\]$/)]);
  const reminded = JSON.stringify(meetingCard(scene(story, 'gus', '2026-12-11T10:21')));
  expect(reminded).toContain('You are reminded of this');
  expect(JSON.stringify(meetingCard(scene(story, 'tom', '2026-12-11T10:21')))).not.toContain('You are reminded of this');
});

test('the form to invite starts with the role that is open, and leads to the administrator for nothing they may not do', () => {
  const story = convened().ask('pia', apologise);
  const card = meetingCard(scene(story, 'cleo', '2026-12-11T10:19'));
  const open = card?.blocks.flatMap((one) => (one.block === 'row' && 'opens' in one.button ? [one.button.opens] : [])) ?? [];
  const ref = open.find((one) => one.about === 'police') ?? expect.unreachable();
  const form = formFor(ref, scene(story, 'cleo', '2026-12-11T10:19'));
  expect(form?.fields.find((one) => one.name === 'role')?.start).toEqual(['police']);
  expect(rows(story, 'ada', '2026-12-11T10:19')).toContain(
    'Police: nobody comes for this. The chair has been asked to invite somebody [Call]',
  );
});

test('whom to call stands in the form alone, with the number of the person or else of the agency, and for nobody else to read', () => {
  const story = convened().ask('pia', apologise);
  const found = known.directory.people.get(id('gus')) ?? expect.unreachable();
  const numbered = {
    ...known.directory,
    people: new Map(known.directory.people).set(found.id, { ...found, telephone: '01632 960 111' }),
    agencies: new Map([...known.directory.agencies].map(([key, one]) => [key, { ...one, telephone: '01632 960 222' }])),
  };
  const of = (who: keyof typeof people) =>
    sceneOf(numbered, story.state, id(who), at('2026-12-11T10:19'), 'k1') ?? expect.unreachable();
  const text = JSON.stringify(formFor({ form: 'pre-flight', of: story.conference.id }, of('ada'))?.intro);
  expect(text).toContain('01632 960 111');
  expect(text).toMatch(/Apologies from: Pia[^;"]*: 01632 960 222/);
  expect(JSON.stringify(meetingCard(of('ada')))).not.toContain('01632');
  const one = formFor({ form: 'pre-flight', of: story.conference.id, about: id('gus') }, of('cleo'));
  expect(JSON.stringify(one?.intro)).toMatch(/^(?!.*Pia).*01632 960 111/);
  expect(formFor({ form: 'pre-flight', of: story.conference.id }, of('sam'))).toBeNull();
  const settled = formFor({ form: 'pre-flight', of: story.conference.id, about: `${id('sam')}x` }, of('ada'));
  expect(JSON.stringify(settled?.intro)).toContain('This is settled now.');
});

test('beside something more urgent it is one line', () => {
  const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  expect(rows(story, 'cleo', '2026-12-11T10:19').filter((one) => one.includes('still open'))).toEqual([
    expect.stringMatching(/^\d things are still open\. \[See what\]$/),
  ]);
});

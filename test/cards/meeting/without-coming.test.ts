import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { meetingCard } from '../../../cards/meeting/meeting-card.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { convened, known, type Story } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';
import { wordsOn } from '../words-on.ts';

type Who = keyof typeof people;
const scene = (story: Story, who: Who, directory = known.directory) =>
  sceneOf(directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable('no scene');
const card = (story: Story, who: Who, directory = known.directory) =>
  wordsOn(meetingCard(scene(story, who, directory)) ?? expect.unreachable('no card'));
const details = (story: Story, who: Who) =>
  wordsOn(formFor({ form: 'details', of: story.conference.id }, scene(story, who)) ?? expect.unreachable('no details'));
/** The practice is a service that is not named to those invited. */
const agencies = new Map(
  [...known.directory.agencies].map(([key, one]) => [key, one.kind === 'gp' ? { ...one, flagged: true } : one]),
);
const flagged = { ...known.directory, agencies };
const apologyForm = (story: Story) =>
  formFor({ form: 'apologise', of: story.conference.id }, scene(story, 'gus')) ?? expect.unreachable('no form');
/** What is filled in, on the form as it was opened. */
const filled = (story: Story, who: Who, form: 'something-else' | 'apologise', values: Record<string, string | string[]>) =>
  readForm(
    { form, of: story.conference.id, about: String(story.conference.when?.startsAt) },
    values,
    scene(story, who),
    () => '',
  );
const started = (story: Story) => story.conference.when?.startsAt;
const apologies = { do: 'apologise', reason: 'clinic-or-lessons', line: '' } as const;
const stillAsked = 'Information from you is still asked for';

describe('whoever is invited', () => {
  test.each([
    ['phone', 'by phone'],
    ['video', 'by video'],
    ['first-part', 'first part only'],
  ] as const)('takes part %s, and chair and administrator read so (GP-P2, GP-P6)', (answer, said) => {
    const story = convened();
    expect(filled(story, 'gus', 'something-else', { answer })).toEqual({
      command: { do: 'attend', how: answer, seen: started(story) },
    });
    story.ask('gus', { do: 'attend', how: answer });
    for (const who of ['cleo', 'ada'] as const) expect(card(story, who), who).toMatch(new RegExp(`Gus Invented[^:]*: ${said}`));
  });

  test('sends apologies and a report, or says who of those invited speaks for them: the chair reads it, and so does that one (GP-P2)', () => {
    const story = convened();
    expect(filled(story, 'gus', 'apologise', { reason: 'clinic-or-lessons', speaks: 'school' })).toEqual({
      command: { ...apologies, speaks: 'school', seen: started(story) },
    });
    story.ask('gus', { ...apologies, speaks: 'school' });
    expect(details(story, 'cleo')).toMatch(/Gus Invented[^:]*: apologies; .*speaks for them: School/);
    expect(story.told).toContainEqual(expect.objectContaining({ to: id('tom') }));
    expect(card(story, 'tom')).toMatch(/^Cannot come, and said that you bring what they know: GP\./m);
    expect(card(story, 'tom', flagged)).toMatch(/^Cannot come, and said that you bring what they know: another service\./m);
    for (const who of ['pia', 'sam'] as const) expect(card(story, who), who).not.toMatch(/bring what they know/);
    expect(story.ask('gus', { ...apologies, speaks: 'astronaut' }).refused).toBe('no-such-role');
    story.ask('gus', { do: 'attend', how: 'in-person' });
    expect(card(story, 'tom')).not.toMatch(/bring what they know/);
  });

  test('is never named to who is there for a half-sibling (Q-9)', () => {
    const story = convened()
      .ask('cleo', { do: 'set-half-siblings', children: ['c2' as ChildId], shared: [] })
      .ask('gus', { ...apologies, speaks: 'school' });
    expect(card(story, 'tom')).not.toMatch(/bring what they know/);
    expect(details(story, 'cleo')).toMatch(/speaks for them: School/);
  });

  test('says with the apologies that the report has gone, comes, or that there will be none where that ends it; the card agrees (BU-T4, GP-P5)', () => {
    const choices = (story: Story) => {
      const field = apologyForm(story).fields.find((one) => one.name === 'report');
      return field !== undefined && 'options' in field ? field.options.map(({ value }) => value) : [];
    };
    const story = convened();
    expect(choices(story)).toEqual(['sent', 'comes', 'none']);
    expect(filled(story, 'gus', 'apologise', { reason: 'not-involved', report: 'comes' })).toMatchObject({
      command: { report: 'comes' },
    });
    story.ask('gus', { ...apologies, report: 'comes' });
    expect(card(story, 'gus')).toMatch(/Your report: asked for/);
    expect(card(story, 'cleo')).toMatch(/Gus Invented[^:]*: apologies, report to come/);
    story.ask('gus', { ...apologies, report: 'none' });
    expect(card(story, 'gus')).not.toMatch(/Your report: asked for|Report to the|Report shared|by the dates below/);
    expect(card(story, 'gus')).toMatch(
      /What you know is still asked for: a call or a colleague[\s\S]*You said that there will be no report/,
    );
    expect(card(story, 'cleo')).toMatch(/Gus Invented[^:]*: apologies, and says that no report comes/);
    story.ask('gus', { ...apologies, report: 'sent' });
    expect(card(story, 'gus')).not.toMatch(/still asked for|no report/);
    expect(choices(story)).toEqual([]);
    expect(wordsOn(apologyForm(story))).toContain('Your report has been sent');
  });

  test('opens the form as they have said it last', () => {
    const story = convened().ask('gus', {
      ...apologies,
      report: 'comes',
      speaks: 'school',
      noConcern: true,
      line: 'Only a line.',
    });
    const starts = Object.fromEntries(apologyForm(story).fields.map((one) => [one.name, 'start' in one ? one.start : undefined]));
    expect(starts).toEqual({
      reason: ['clinic-or-lessons'],
      report: ['comes'],
      speaks: ['school'],
      concern: ['no-concern'],
      line: 'Only a line.',
    });
  });

  test('neither apologies nor “no particular concern” end the ask for information (GP-P5)', () => {
    const story = convened();
    expect(filled(story, 'gus', 'apologise', { reason: 'not-involved', concern: ['no-concern'] })).toEqual({
      command: { ...apologies, reason: 'not-involved', noConcern: true, seen: started(story) },
    });
    for (const said of [apologies, { ...apologies, noConcern: true } as const, { ...apologies, speaks: 'school' }]) {
      story.ask('gus', said);
      expect(card(story, 'gus')).toContain(stillAsked);
      expect(card(story, 'gus')).toMatch(/Report to the .*: by /);
    }
    story.ask('gus', { ...apologies, noConcern: true });
    expect(card(story, 'gus')).toContain('You said that you know of no particular concern.');
    expect(details(story, 'ada')).toMatch(/knows of no particular concern; information is still asked for/);
  });
});

test('whoever sent apologies and came all the same, for part of it too, is asked for nothing in their stead', () => {
  const story = convened().ask('gus', { ...apologies, report: 'comes' });
  expect(card(story, 'gus')).toContain(stillAsked);
  story.at = (started(story) ?? 0) + 60_000;
  expect(card(story, 'gus')).toContain(stillAsked);
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('gus')] });
  expect(card(story, 'gus')).not.toContain(stillAsked);
  story.ask('cleo', { do: 'set-here', person: id('gus'), as: {}, left: '10:30' });
  expect(card(story, 'gus')).not.toContain(stillAsked);
});

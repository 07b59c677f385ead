import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import type { FormRef } from '../../../../cards/model.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { hiddenServices } from '../../../../domain/case/need-to-know/services.ts';
import type { Agency } from '../../../../domain/directory/state.ts';
import type { AgencyId } from '../../../../domain/ids.ts';
import { convened, known, type Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const surgery = known.directory.agencies.get('surgery' as AgencyId) as Agency;
const agencies = new Map(known.directory.agencies).set(surgery.id, { ...surgery, flagged: true });
const flagged = { ...known, directory: { ...known.directory, agencies } };
/** Of whom somebody learns only that they are of another service. */
const hidden = ({ state }: Story, who: Parameters<typeof id>[0], on = flagged) =>
  (['sam', 'pia', 'tom', 'gus'] as const).filter((one) => hiddenServices(state, id(who), on, 'k1')(id(one)));

test('a flagged service is another service to those invited, not to its own, the administrator, the chair and the lead (Q-10)', () => {
  const story = convened();
  expect(hidden(story, 'pia')).toEqual(['gus']);
  expect(hidden(story, 'tom')).toEqual(['gus']);
  for (const one of ['gus', 'ada', 'cleo', 'sam', 'una'] as const) expect(hidden(story, one)).toEqual([]);
  expect(hidden(story, 'pia', known as typeof flagged)).toEqual([]);
});

test('the chair opens the list, and closes it again', () => {
  const story = convened();
  expect(story.ask('pia', { do: 'open-list' }).refused).toBe('not-yours');
  expect(hidden(story.ask('cleo', { do: 'open-list' }), 'pia')).toEqual([]);
  expect(story.ask('cleo', { do: 'open-list' }).events).toEqual([]);
  expect(hidden(story.ask('cleo', { do: 'close-list' }), 'pia')).toEqual(['gus']);
  expect(story.ask('cleo', { do: 'close-list' }).events).toEqual([]);
});

test('the form that opens or closes it does what stands on it: sent twice, or late, never the opposite (Q-10)', () => {
  const story = convened();
  const scene = () => sceneOf(story.known.directory, story.state, id('cleo'), story.at, 'k1') ?? expect.unreachable();
  const opened = () => formFor({ form: 'open-list', of: story.conference.id, meeting: 'k1' }, scene()) ?? expect.unreachable();
  const sent = (ref: FormRef) => {
    const read = readForm(ref, {}, scene(), () => '');
    return 'command' in read ? story.ask('cleo', read.command).events : Object.keys(read);
  };
  const { ref: opens } = opened();
  expect([sent(opens), sent(opens), hidden(story, 'pia')]).toEqual([['list-opened'], [], []]);
  const { ref: closes } = opened();
  expect([sent(closes), sent(closes), hidden(story, 'pia')]).toEqual([['list-closed'], [], ['gus']]);
  for (const about of ['', 'c1', 'opened']) expect(sent({ ...opens, about })).toEqual(['problems']);
});

test('whoever takes the chair is named, whatever their service', () => {
  const story = convened();
  const { meetings } = story.state;
  const k1 = meetings.k1 ?? expect.unreachable();
  const state = { ...story.state, meetings: { ...meetings, k1: { ...k1, when: { ...k1.when, chair: id('gus') } } } };
  expect(hiddenServices(state, id('pia'), flagged, 'k1')(id('gus'))).toBe(false);
});

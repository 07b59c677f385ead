import { expect, test } from 'vitest';
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

test('whoever takes the chair is named, whatever their service', () => {
  const story = convened();
  const { meetings } = story.state;
  const k1 = meetings.k1 ?? expect.unreachable();
  const state = { ...story.state, meetings: { ...meetings, k1: { ...k1, when: { ...k1.when, chair: id('gus') } } } };
  expect(hiddenServices(state, id('pia'), flagged, 'k1')(id('gus'))).toBe(false);
});

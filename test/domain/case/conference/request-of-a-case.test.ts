import { describe, expect, test } from 'vitest';
import { keptFromWhom } from '../../../../domain/case/conference/request/kept.ts';
import type { ConferenceRequest } from '../../../../domain/case/conference/request/shape.ts';
import type { CaseId } from '../../../../domain/ids.ts';
import { convened, openCommand } from '../../../support/case-story.ts';
import { among, asking, coordinated, requestCards, requested, turningsFor } from '../../../support/conference/requests.ts';
import { id } from '../../../support/invented-partnership.ts';

const into = 'k0000invented0case2' as CaseId;
const accept = { do: 'accept-request', why: 'invented yes', seen: 0 } as const;
const request = (): ConferenceRequest => {
  const { asked } = requested().ask('carl', accept).state.request;
  return { ...(asked ?? expect.unreachable()), id: 'k0000invented0case3' as CaseId, reference: 'inv-1' };
};

describe('what was asked for goes on in the open case that has its reference', () => {
  test('once, recorded there with the reasons, and read by those who have that case (ST-P13)', () => {
    const story = convened().ask('ada', { do: 'record-request', request: request() });
    expect(story.events).toEqual(['request-recorded']);
    expect(story.state.request.recorded).toMatchObject([{ why: 'invented why', answered: { why: 'invented yes' } }]);
    expect(story.conference.requests).toEqual([{ id: 'k0000invented0case3', at: request().at }]);
    expect(story.ask('una', { do: 'record-request', request: request() }).events).toEqual([]);
    for (const who of ['ada', 'una', 'cleo'] as const) expect(story.ask(who, { do: 'read-request' }).events).toEqual(['read']);
    for (const who of ['tom', 'sam', 'gus'] as const) expect(story.ask(who, { do: 'read-request' }).refused).toBe('not-yours');
  });

  test('only by that reference, and by nobody else', () => {
    const other = { ...request(), reference: 'INV-2' };
    expect(convened().ask('ada', { do: 'record-request', request: other }).refused).toBe('changed');
    for (const who of ['cleo', 'sam', 'tom'] as const)
      expect(convened().ask(who, { do: 'record-request', request: request() }).refused).toBe('not-yours');
  });

  test('and neither becomes a case of its own, nor is answered otherwise or waited for any more', () => {
    expect(requested().ask('ada', { do: 'join-request', into }).refused).toBe('too-early');
    const story = requested().ask('carl', accept).ask('ada', { do: 'join-request', into });
    expect(story.events).toEqual(['request-joined']);
    expect(turningsFor(story, 'ada')).toEqual([]);
    expect(story.ask('una', { do: 'join-request', into }).events).toEqual([]);
    expect(story.ask('ada', { ...openCommand, reference: 'INV-71' }).refused).toBe('too-early');
    expect(story.ask('carl', { do: 'decline-request', why: 'invented', seen: 1 }).refused).toBe('too-late');
  });
});

describe('the open case with its reference is kept from somebody (Q-5)', () => {
  const directory = () => coordinated().known.directory;

  test('from whom is found by that case: named people only, or barred', () => {
    expect(keptFromWhom(null, directory(), id('tom'))).toBeUndefined();
    expect(keptFromWhom(convened().state, directory(), id('tom'))).toBeUndefined();
    const sensitive = convened().ask('cleo', { do: 'set-sensitive' }).state;
    expect(keptFromWhom(sensitive, directory(), id('tom'))).toEqual({ from: [id('carl'), id('stan')], quiet: false });
    expect(keptFromWhom(sensitive, directory(), id('tess'))?.quiet).toBe(true);
    const barred = convened().ask('cleo', { do: 'bar', people: [id('tom')], agencies: [] }).state;
    expect(keptFromWhom(barred, directory(), id('tom'))).toEqual({ from: [], quiet: true });
  });

  test('whoever decides and may not know of it is neither asked nor may, and the next are', () => {
    const kept = { from: [id('carl'), id('ada')], quiet: false };
    const story = coordinated().ask('tom', { ...asking, kept });
    expect(story.state.request.asked?.to).toEqual([id('una')]);
    for (const who of ['carl', 'ada'] as const) {
      expect(story.ask(who, accept).refused).toBe('not-yours');
      expect(story.ask(who, { do: 'read-request' }).refused).toBe('not-yours');
    }
    story.ask('una', accept);
    expect(story.state.request.asked?.answered).toMatchObject({ to: [id('una')] });
    expect(story.told.map(({ to }) => to)).not.toContain(id('carl'));
  });

  test('nor by whoever it is kept from only since', () => {
    const kept = { from: [id('carl')], quiet: false };
    expect(requested().ask('carl', { ...accept, kept }).refused).toBe('not-yours');
  });

  test('whoever asked hears nothing of the answer, and withdraws as if there were none', () => {
    const kept = { from: [], quiet: true };
    const plain = requested();
    const story = coordinated().ask('tom', { ...asking, kept });
    expect(requestCards(story)).toEqual(requestCards(plain));
    expect(turningsFor(story, 'tom')).toEqual(turningsFor(plain, 'tom'));
    for (const answer of [accept, { do: 'decline-request', why: 'invented no', seen: 1 } as const])
      expect(requestCards(story.ask('carl', answer)).join()).not.toContain('tom-teacher');
    expect(requestCards(story.ask('tom', { do: 'withdraw-request' }))).toContain('tom-teacher');
    expect(story.state.request.asked?.answered.answer).toBe('declined');
    expect(story.ask('tom', { do: 'withdraw-request' }).events).toEqual([]);
  });

  test('nor where it came to be kept from them between asking and the answer', () => {
    const story = requested().ask('carl', { ...accept, kept: { from: [], quiet: true } });
    expect(requestCards(story).join()).not.toMatch(/tom-teacher down/);
  });

  test('those it is kept from are left out when it is passed on, too', () => {
    const kept = { from: [id('ada')], quiet: false };
    const story = among(coordinated().ask('tom', { ...asking, kept }), { carl: { standing: [] } });
    expect(story.ask('time', { do: 'pass-request-on' }).state.request.asked?.to).toEqual([id('una')]);
  });
});

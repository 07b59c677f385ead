import { describe, expect, test } from 'vitest';
import type { BareCommand } from '../../../domain/case/case.ts';
import { convened, drafted, type Story, scaling } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const sha256 = 'a'.repeat(64);
const exported = (story: Story): Story => story.ask('una', { do: 'record-export', sha256 });
const end = (second: Parameters<typeof id>[0], of = sha256): BareCommand => ({ do: 'end', sha256: of, confirmedBy: id(second) });

describe('keeping a case and letting it go (Q-15)', () => {
  test('a legal hold is set and released once, by an administrator or a chair, in any state', () => {
    const story = convened().ask('carl', { do: 'set-hold' });
    expect(story.events).toEqual(['hold-set']);
    expect(story.ask('ada', { do: 'set-hold' }).events).toEqual([]);
    expect(story.ask('ada', { do: 'release-hold' }).events).toEqual(['hold-released']);
    expect(story.ask('ada', { do: 'release-hold' }).events).toEqual([]);
    expect(drafted().ask('ada', { do: 'set-hold' }).events).toEqual(['hold-set']);
  });

  test('nobody else may, not even who is in the case', () => {
    for (const command of [
      { do: 'set-hold' },
      { do: 'record-export', sha256 },
      { do: 'record-return', what: 'ssd', sha256 },
      end('ada'),
    ] as const)
      expect(convened().ask('sam', command).refused).toBe('not-yours');
  });

  test('it ends with an export, no hold and two people who may', () => {
    const story = exported(convened()).ask('ada', end('cleo'));
    expect(story.events).toEqual(['ended']);
    expect(story.state).toMatchObject({ opening: { status: 'ended' }, keeping: { exported: sha256 } });
    expect(story.ask('ada', end('cleo')).events).toEqual([]);
  });

  test('the same person twice, and one who may not, are not two', () => {
    for (const second of ['ada', 'sam'] as const) expect(exported(convened()).ask('ada', end(second)).refused).toBe('not-two');
  });

  test('no export, another file, or something that happened since: not exported', () => {
    expect(convened().ask('ada', end('cleo')).refused).toBe('not-exported');
    expect(exported(convened()).ask('ada', end('cleo', 'b'.repeat(64))).refused).toBe('not-exported');
    const since = exported(convened()).ask('sam', { do: 'attend', how: 'phone' });
    expect(since.ask('ada', end('cleo')).refused).toBe('not-exported');
  });

  test('a read, a wrong hand and a hold that came and went leave the export whole', () => {
    const story = exported(convened())
      .ask('ada', { do: 'record-return', what: 'ssd', sha256 })
      .ask('sam', { do: 'read-details', meeting: 'k1' })
      .ask('tess', { do: 'turn-away', what: 'attend' });
    story.ask('ada', { do: 'set-hold' });
    expect(story.ask('ada', end('cleo')).refused).toBe('on-hold');
    expect(story.ask('ada', { do: 'release-hold' }).ask('ada', end('cleo')).events).toEqual(['ended']);
  });

  test('a hold that is set after the end still stands in the way', () => {
    const story = exported(convened()).ask('ada', end('cleo')).ask('carl', { do: 'set-hold' });
    expect(story.ask('ada', end('cleo')).refused).toBe('on-hold');
  });

  test('when it ends every live card and every membership is told to go', () => {
    const before = exported(scaling());
    const shown = new Set(['ada', 'cleo', 'sam', 'pia', 'tom', 'gus'].map((name) => id(name as 'ada')));
    const { told } = before.ask('ada', end('cleo'));
    // The manager of the unit would have heard of a review that nobody calls.
    expect(new Set(told.map((tell) => tell.to))).toEqual(new Set([...shown, 'team:unit-', id('una')]));
    const members = told.flatMap(({ to, item }) => (item.item === 'member' ? [[to, item.role]] : []));
    expect(members).toHaveLength(shown.size + 1);
    expect(new Set(members.map(([, role]) => role))).toEqual(new Set(['ended']));
    expect(new Set(told.flatMap(({ item }) => (item.item === 'card' ? [item.card] : [])))).toEqual(
      new Set(['meeting', 'core-group', 'review', 'digest']),
    );
  });

  test('nothing more can be asked of an ended case, and the state holds nothing that could be shown', () => {
    const story = exported(convened()).ask('ada', end('cleo'));
    expect(JSON.stringify(story.state)).not.toMatch(/INV-1|Invented Hall|2019/);
    expect(story.ask('sam', { do: 'attend', how: 'phone' }).refused).toBe('not-yours');
    expect(story.ask('ada', { do: 'uninvite', person: id('sam') }).refused).toBe('too-late');
    expect(story.ask('sam', { do: 'turn-away', what: 'attend' }).events).toEqual(['turned-away']);
  });
});

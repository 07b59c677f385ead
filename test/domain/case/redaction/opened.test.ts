import { expect, test } from 'vitest';
import { openedBy, openedSince } from '../../../../domain/case/redaction/opened.ts';
import type { TrailEntry } from '../../../../domain/case/whole.ts';
import { id } from '../../../support/invented-partnership.ts';

test('in the dates, the diary entry, who is kept away and who got what nothing stands that was typed: whoever opened these has had none of it (Q-22)', () => {
  const without = ['k1/diary', 'k1/dates', 'k1/circulation', 'barred', 'redaction', 'unreached'];
  const reads = [...without, 'k1/minutes'].map((what, at) => ({ event: 'read', what, by: id('pia'), at }));
  const trail = [
    { event: 'minutes-written', meeting: 'k1', by: id('mina'), at: 0 },
    ...reads,
  ] as unknown as readonly TrailEntry[];
  for (const opened of [openedSince(trail, [1]), openedBy(trail, id('pia'), 'k1')])
    expect(opened.map(({ person, what }) => [person, what])).toEqual([[id('pia'), 'k1/minutes']]);
});

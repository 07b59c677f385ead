import { expect, test } from 'vitest';
import { mail } from '../../../bot/turn/telling.ts';
import type { CaseId, PersonId } from '../../../domain/ids.ts';
import type { MeetingId } from '../../../domain/ref.ts';

test('one change that touches the same card of two conferences is told twice, each under an id of its own', () => {
  const told = (['k1', 'k2'] as MeetingId[]).map((meeting) => ({
    to: 'avery' as PersonId,
    item: { item: 'card', case: 'k0000invented0case1' as CaseId, meeting, card: 'meeting' } as const,
    notBefore: 0,
  }));
  const { writes } = mail(told, { stream: 'case:k0000invented0case1', count: 7, at: 1 });
  const ids = writes
    .flatMap((write) => ('items' in write ? (write.items as readonly { readonly id: string }[]) : []))
    .map((one) => one.id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});

import { expect } from 'vitest';
import { importPartnership } from '../../bot/start/import-partnership.ts';
import type { Partnership } from '../../domain/directory/importing/shape.ts';
import type { Played } from './slice.ts';

/** The partnership file is changed and imported, as at a start. */
export async function reimported({ sandbox }: Played, change: (file: Partnership) => Partnership): Promise<void> {
  const { app } = sandbox.bot();
  const { name, procedure, adopted, welshReviewed, safety, units, agencies, people } =
    await app.streams.directory.peek('directory');
  const active = [...people.values()].flatMap(({ status, ...one }) => (status === 'active' ? [one] : []));
  const partnership = {
    name,
    procedure,
    adopted,
    welshReviewed,
    safety,
    units,
    agencies: [...agencies.values()],
    people: active,
  };
  expect(await importPartnership(app.streams, change(partnership), { by: 'time', at: sandbox.clock.now() })).toBe(null);
}

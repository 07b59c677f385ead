import type { Watched } from './contestant.ts';
import { type Driven, drive } from './drive.ts';
import type { Cell, Field } from './field.ts';
import { presses, type Signers } from './presses.ts';

/** One cell measured once. */
export interface Measured extends Driven, Watched {
  readonly cell: Cell;
  readonly perSecond: number;
}

/** What rounds are made of, in milliseconds. */
export interface Lengths {
  /** With many connections; a second is enough for one, which comes after them. */
  readonly warmUp: number;
  readonly measure: number;
}

/**
 * Every cell once, in order. Only the server being measured runs; the others stand still. The warm-up counts for nothing, but is
 * stored all the same: `pressed` counts both.
 */
export async function round(
  field: Field,
  signers: Signers,
  { warmUp, measure }: Lengths,
): Promise<{ measured: Measured[]; pressed: number }> {
  const measured: Measured[] = [];
  let pressed = 0;
  for (const cell of field.cells) {
    const { server } = cell;
    server.resume();
    const fresh = () => presses(cell.to, field.pressed, field.people, signers, cell.connections);
    const go = (ms: number) => drive({ port: server.port, presses: fresh(), ms, expects: (body) => body.includes(cell.says) });
    const warm = await go(cell.connections === 1 ? Math.min(warmUp, 1_000) : warmUp);
    await server.watched();
    const driven = await go(measure);
    const watched = await server.watched();
    server.pause();
    if (cell.stored) pressed += warm.answered + driven.answered;
    measured.push({ ...driven, ...watched, cell, perSecond: driven.answered / driven.seconds });
  }
  return { measured, pressed };
}

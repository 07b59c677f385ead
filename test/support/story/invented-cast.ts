import { type InventedPartnership, inventedPartnership } from '../../../adapters/sandbox/partnership.ts';

/** By their standing alone each is asked something of every case: a story that has one of them brings them with it. */
const besideACase = ['coordinator', 'unit-manager', 'strategic-manager', 'minute-taker'] as const;

/** The invented partnership without whoever has a part in every case by their standing, so that each story says whom it has. */
export function inventedCast(): InventedPartnership {
  const whole = inventedPartnership();
  const people = whole.people.filter(({ standing }) => !standing.some((one) => besideACase.some((each) => each === one)));
  return { ...whole, people };
}

import { type InventedPartnership, inventedPartnership } from '../../../adapters/sandbox/partnership.ts';

/** By their standing alone each is asked or told something of every case: a story that has one of them brings them with it. */
const besideACase = ['coordinator', 'unit-manager', 'strategic-manager', 'minute-taker', 'data-protection'] as const;

const isBeside = ({ standing }: InventedPartnership['people'][number]) =>
  standing.some((one) => besideACase.some((each) => each === one));

/** The invented partnership without whoever has a part in every case by their standing, so that each story says whom it has. */
export function inventedCast(): InventedPartnership {
  const whole = inventedPartnership();
  return { ...whole, people: whole.people.filter((one) => !isBeside(one)) };
}

/** Whom that leaves out: the sandbox's own, for a story that has them. */
export function peopleBeside(): InventedPartnership['people'] {
  return inventedPartnership().people.filter(isBeside);
}

import type { Hand } from '../../support/hands.ts';

/** A hand whose every press, every choice, every date and every line that is typed is counted as one tap, and so is sending a form off. */
export interface CountedHand {
  readonly press: Hand['press'];
  readonly submit: Hand['submit'];
  readonly taps: () => number;
}

/** Fields that are left as they start are no tap: they are not filled in here. */
export function countingTaps(hand: Hand): CountedHand {
  let taps = 0;
  return {
    async press(label, within) {
      taps += 1;
      await hand.press(label, within);
    },
    async submit(fields) {
      taps += 1 + Object.values(fields).reduce((sum, value) => sum + (typeof value === 'string' ? 1 : value.length), 0);
      return hand.submit(fields);
    },
    taps: () => taps,
  };
}

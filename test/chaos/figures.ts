/** What came of it all. The same names as the object that `npm run -s test:chaos -- --json` prints. */
export interface Figures {
  /** Answers and scores whose platform was told that they are stored. */
  readonly acknowledged: number;
  /** Of those: not in the store, or no longer what stands though nothing was said after it. */
  readonly lost: number;
  /** Stored more than once. */
  readonly twice: number;
  /** Messages that somebody was owed. */
  readonly owed: number;
  /** Of those: not sent, gone, or showing anything but the state. */
  readonly unsent: number;
  /** Messages on people's screens beyond those owed. */
  readonly duplicates: number;
  /** New messages whose sender never learnt what became of them: killed in between, or their answer was lost after it was stored. */
  readonly killedSenders: number;
  readonly chainVerified: boolean;
  /** Calls that an installation which failed answered with its refusal. */
  readonly refused: number;
  /** Ways to fail that no call met: what was to be shown of them was not. */
  readonly unmet: number;
  /** Messages that the cases in the store owe somebody, and that are on no screen once all is healed. */
  readonly dropped: number;
  /** People who were marked as unreachable although nothing was ever wrong with them. */
  readonly silenced: number;
  /** People who really cannot be written to. */
  readonly blocked: number;
  /** Of those: their convenor was told so, once. */
  readonly escalated: number;
  /** Of those: written to again at the next thing they were owed. */
  readonly triedAgain: number;
}

/** Nothing at all: what a season that does not measure something adds to the sum. */
export const nothing: Figures = {
  acknowledged: 0,
  lost: 0,
  twice: 0,
  owed: 0,
  unsent: 0,
  duplicates: 0,
  killedSenders: 0,
  chainVerified: true,
  refused: 0,
  unmet: 0,
  dropped: 0,
  silenced: 0,
  blocked: 0,
  escalated: 0,
  triedAgain: 0,
};

export function summed(all: readonly Figures[]): Figures {
  const names = Object.keys(nothing).filter((name) => name !== 'chainVerified') as Exclude<keyof Figures, 'chainVerified'>[];
  const sums = Object.fromEntries(names.map((name) => [name, all.reduce((total, one) => total + one[name], 0)]));
  return { ...nothing, ...sums, chainVerified: all.every((one) => one.chainVerified) };
}

/** So little shows nothing: no form of a season, the short one neither, does less. */
const leastAcknowledged = 30;
const leastOwed = 25;

/** Whether every promise was kept, and enough was done that it says something. */
export function isWell(figures: Figures): boolean {
  const { lost, twice, unsent, unmet, dropped, silenced, blocked, escalated, triedAgain } = figures;
  const { duplicates, killedSenders, chainVerified, acknowledged, owed } = figures;
  if (acknowledged <= leastAcknowledged || owed <= leastOwed || !chainVerified) return false;
  if (escalated !== blocked || triedAgain !== blocked) return false;
  return lost + twice + unsent + unmet + dropped + silenced === 0 && duplicates <= killedSenders;
}

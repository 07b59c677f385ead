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
}

export function summed(all: readonly Figures[]): Figures {
  const sum = (of: Exclude<keyof Figures, 'chainVerified'>) => all.reduce((total, one) => total + one[of], 0);
  return {
    acknowledged: sum('acknowledged'),
    lost: sum('lost'),
    twice: sum('twice'),
    owed: sum('owed'),
    unsent: sum('unsent'),
    duplicates: sum('duplicates'),
    killedSenders: sum('killedSenders'),
    chainVerified: all.every((one) => one.chainVerified),
  };
}

/** Whether every promise was kept. */
export function isWell(figures: Figures): boolean {
  const { lost, twice, unsent, duplicates, killedSenders, chainVerified, acknowledged, owed } = figures;
  return lost + twice + unsent === 0 && duplicates <= killedSenders && chainVerified && acknowledged > 0 && owed > 0;
}

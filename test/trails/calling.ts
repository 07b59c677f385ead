import type { Actor, Telling } from './story.ts';

export interface Called {
  readonly reference: string;
  readonly type: string;
  /** The dates a time limit is counted from, by their labels. */
  readonly from: Readonly<Record<string, string>>;
  /** Dates of birth; `expected 2027-01-20` for an unborn child. */
  readonly children: readonly string[];
  readonly date: string;
  readonly time: string;
  /** That day or time is asked about once more, and meant. */
  readonly inDoubt?: true;
  readonly chair: string;
  /** What the procedure calls its chair, where it is another word. */
  readonly chairIs?: string;
  /** Agency, role, people: as the administrator reads them. */
  readonly people: readonly (readonly [agency: string, role: string, ...people: string[]])[];
}

/** An administrator calls a conference by the short forms and sends its list to the chair: what changed is told once, at the end. */
export async function calls({ briefly }: Telling, administrator: Actor, called: Called): Promise<void> {
  const draft = `${called.reference}: draft`;
  const chairs = called.chairIs ?? 'Chair';
  await briefly(async () => {
    await administrator.says('hello');
    await administrator.presses('Call a conference');
    await administrator.fills('Call a conference', {
      'Case reference': called.reference,
      'Type of conference': called.type,
      ...called.from,
    });
    for (const child of called.children) {
      await administrator.presses('Add a child', draft);
      const expected = child.replace('expected ', '');
      await administrator.fills(
        'Add a child',
        expected === child ? { 'Date of birth': child } : { 'Or the expected date': expected },
      );
    }
    await administrator.presses('Fill in', draft);
    await administrator.fills('Date, place and', {
      Date: called.date,
      Time: called.time,
      Place: 'Invented Hall, 1 Nowhere Lane',
      [chairs]: called.chair,
    });
    if (called.inDoubt) await administrator.fills('Date, place and', {});
    for (const [agency, role, ...people] of called.people) {
      await administrator.presses('Add people', draft);
      await administrator.fills('Who to invite', { Agency: agency, 'Invited as': role });
      await administrator.fills('Who of them', { People: people });
    }
    await administrator.presses('Send to the', draft);
  });
}

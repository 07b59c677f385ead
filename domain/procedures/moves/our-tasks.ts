import type { MoveRule, MoveStay, MoveTask, MoveWay } from './schema.ts';

type Task = MoveRule['tasks'][number];
type Within = Task['within'];

interface Ours {
  readonly way: MoveWay;
  readonly stay: MoveStay;
  readonly by: Task['by'];
  readonly from?: 'moved';
  readonly within: Within;
}

const out = { way: 'out', stay: 'permanent' } as const;
const away = { way: 'out', stay: 'temporary' } as const;
const inwards = { way: 'in', stay: 'permanent' } as const;

/** Whose each is and by when, where a document names neither. What is to be at once is for the next working day. */
const permanent: Readonly<Partial<Record<MoveTask, Ours>>> = {
  tell: { ...out, by: 'lead', within: [1, 'working-days'] },
  write: { ...out, by: 'administrator', within: [3, 'working-days'] },
  assess: { ...out, by: 'lead', within: [5, 'working-days'] },
  send: { ...out, by: 'lead', within: [5, 'working-days'] },
  register: { ...out, by: 'administrator', within: [5, 'working-days'] },
  requirement: { ...out, by: 'lead', within: [5, 'working-days'] },
  invite: { ...out, by: 'administrator', within: [5, 'working-days'] },
  notice: { ...inwards, by: 'administrator', within: [1, 'working-days'] },
  ask: { ...inwards, by: 'lead', within: [2, 'working-days'] },
  call: { ...inwards, by: 'administrator', within: [2, 'working-days'] },
};
const temporary: Readonly<Partial<Record<MoveTask, Ours>>> = {
  tell: { ...away, by: 'lead', within: [1, 'working-days'] },
  write: { ...away, by: 'administrator', within: [3, 'working-days'] },
  visits: { ...away, by: 'lead', within: [2, 'working-days'] },
  lasting: { ...away, by: 'lead', from: 'moved', within: [12, 'weeks'] },
  ask: { ...inwards, stay: 'temporary', by: 'lead', within: [2, 'working-days'] },
};

/** What a document says of one task: how strongly, in which row, and in what time where it gives one. */
type Said = readonly [strength: 'must' | 'should', source: string, within?: Within];

/** Asked everywhere: no child is moved without the other authority knowing of it, and having what is known. */
const everywhere: readonly MoveTask[] = ['tell', 'write', 'send', 'notice', 'ask', 'call', 'visits', 'lasting'];

/** The tasks of one procedure: those its document asks for, by the row that does, and as our own what nobody does without. */
export function moveTasksBy(said: Readonly<Partial<Record<MoveTask, Said>>>): readonly Task[] {
  const rows = (all: typeof permanent) => Object.entries(all) as [MoveTask, Ours][];
  return [...rows(permanent), ...rows(temporary)].flatMap(([task, ours]): readonly Task[] => {
    const row = said[task];
    if (row === undefined && !everywhere.includes(task)) return [];
    const [strength, source, time] = row ?? (['expected', 'ours'] as const);
    const assumed = time === undefined ? { assumed: 'the document gives no day' } : {};
    return [{ task, ...ours, from: ours.from ?? 'known', within: time ?? ours.within, strength, ...assumed, source }];
  });
}

/** Of a practice that is invited everything is the convener's. */
export const movesOfConvener = { tasks: [], endedByReceiving: false, source: "the convener's" } as const satisfies MoveRule;

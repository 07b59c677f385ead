import { setTimeout as wait } from 'node:timers/promises';
import type { AtScreen } from '../screens/at-screen.ts';
import { beside, buttonIn, fieldIn, inputOf, newest, sees, type Values } from '../screens/find.ts';
import { type Face, linesOf } from '../screens/sight.ts';
import type { ReadOut, StoryAct } from './act.ts';

/** Where the acts of a story are done. `settled`: everything that was asked for has been done. `moveTo`: the clock, and what is then due. */
export interface StoryStage {
  readonly screen: (person: string) => AtScreen;
  readonly settled: () => Promise<void>;
  readonly moveTo: (days: number, time: string) => Promise<void>;
}

/** Between one thing and the next, for whoever looks on. */
type Pause = () => Promise<void>;

/** Does what the act says at that person's own screen. Throws, with what they have before them, where it cannot be done. */
export async function performAct(stage: StoryStage, act: StoryAct, pause: Pause): Promise<void> {
  if ('clock' in act) {
    await stage.moveTo(...act.clock);
    return stage.settled();
  }
  const screen = stage.screen(act.who);
  if ('say' in act) {
    await screen.say(act.say);
    return stage.settled();
  }
  await press(screen, act.press, act.beside);
  await stage.settled();
  for (const [form, values] of act.fill ?? []) {
    await pause();
    await fill(screen, form, await heard(stage, values));
    await stage.settled();
  }
  if (act.reads !== 'closed') return;
  await pause();
  await screen.close();
  await stage.settled();
}

async function press(screen: AtScreen, label: string, on: string | undefined): Promise<void> {
  const { inForm, open, found } = await soon(() => {
    const form = formOf(screen);
    const its = form === undefined ? undefined : (beside(form, label, on) ?? buttonIn(form, label));
    return { inForm: its, open: form, found: its ?? newest(screen, label, on) };
  });
  // What lies behind a form cannot be pressed.
  if (inForm === undefined && open !== undefined) await screen.close();
  await found.press();
}

/** The code that Quorate gives to somebody it does not know (domain/directory/introductions/code.ts). */
const spelledCode = /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/;

/** The same values, with what is read out by somebody as it stands on their screen. */
async function heard(stage: StoryStage, values: Readonly<Record<string, Values[string] | ReadOut>>): Promise<Values> {
  const all = Object.entries(values).map(async ([label, value]) => {
    if (typeof value === 'string' || !('readBy' in value)) return [label, value] as const;
    const reader = stage.screen(value.readBy);
    const code = await soon(() => {
      const found = reader.faces().map((face) => spelledCode.exec(linesOf(face).join('\n'))?.[0]);
      return found.findLast((one) => one !== undefined) ?? noCode(reader);
    });
    return [label, code] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

function noCode({ name }: AtScreen): never {
  throw new Error(`${name} has no code to read out`);
}

async function fill(screen: AtScreen, title: string, values: Values): Promise<void> {
  const open = await soon(() => {
    const form = formOf(screen);
    if (form?.title.startsWith(title) === true) return form;
    throw new Error(`${screen.name} has no form “${title}” open${sees(screen)}`);
  });
  const inputs = Object.entries(values).map(([label, written]) => inputOf(fieldIn(open, label), written));
  await screen.fill(Object.fromEntries(inputs.map(({ field, value }) => [field.key, value])));
}

/** On a slow machine something may still be on its way to the screen: it is looked for again for so many ms. */
const patience = 10_000;
const lookEvery = 50;

async function soon<T>(find: () => T, left = patience): Promise<T> {
  try {
    return find();
  } catch (error) {
    if (left <= 0) throw error;
    await wait(lookEvery);
    return soon(find, left - lookEvery);
  }
}

/** The form that is open to them. */
export function formOf(screen: AtScreen): Face | undefined {
  return screen.faces().find((face) => face.kind === 'form');
}

import type { Dissent } from '../../../domain/case/conference/decision/shape.ts';
import { asked, quiet, say } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { spoken } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { safetyLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';

/** In characters: of what somebody does not agree with, of the answer, and of the next step. */
export const longestDissent = 300;

const settles = ['yes', 'no'] as const;

/** One's own that the chair has answered. */
function answeredOf({ state, me, cover }: Scene, { about }: FormRef): Dissent | null {
  if (cover?.how === 'covering') return null;
  return (
    state.decision.dissents.find((one) => one.id === about && one.by === me && one.of === null && one.answer !== null) ?? null
  );
}

/** Whether their own manager comes first, and nobody has said yet that they know (CE-D2). */
function asksManager({ procedure }: Scene, { manager, next }: Dissent): boolean {
  return procedure.decision.dissent.to === 'own-manager' && !manager && next?.manager !== true;
}

/** How it goes on once the chair has answered: settled, or what the next step is (CE-D2, FV-D3). `about`: its id. */
export function dissentNextForm(scene: Scene, ref: FormRef): Form | null {
  const one = answeredOf(scene, ref);
  if (one === null) return null;
  const words = wordsFor(scene).decision;
  return asked(
    scene,
    ref,
    words.dissentNextForm,
    [say(`${words.dissentAnswer}: ${one.answer?.words ?? ''}`), ...processLine(scene), safetyLine(scene)],
    [
      {
        name: 'settled',
        label: words.dissentNextSay,
        required: true,
        field: 'one',
        options: settles.map((value) => ({ value, label: words.dissentNexts[value] })),
        ...(one.next === null ? {} : { start: [one.next.settled ? 'yes' : 'no'] }),
      },
      ...(asksManager(scene, one) ? [managerField(scene)] : []),
      {
        name: 'words',
        label: words.dissentNextWords,
        required: false,
        field: 'text',
        lines: 'many',
        max: longestDissent,
        ...(one.next === null ? {} : { start: one.next.words }),
      },
    ],
  );
}

export function readDissentNext(values: Values, scene: Scene, ref: FormRef): FormRead {
  const one = answeredOf(scene, ref);
  if (one === null) return { problems: {} };
  const all = wordsFor(scene);
  const read = reading(values, all);
  const settled = read.choice('settled', settles, 'required');
  const told = asksManager(scene, one)
    ? read.choices('manager', ['yes'] as const, 'optional').length > 0
    : one.next?.manager === true;
  const words = read.text('words', longestDissent, 'optional');
  if (settled === 'no' && words === '') read.problems.words ??= all.decision.needsNextStep;
  if (!sound(read) || settled === undefined) return { problems: read.problems };
  return { command: { do: 'say-dissent-next', dissent: one.id, settled: settled === 'yes', manager: told, words } };
}

/** What follows where the answer does not settle it, where the document has that (FV-D3). */
export function processLine(scene: Scene): readonly Block[] {
  const { process } = scene.procedure.decision.dissent;
  return process === null ? [] : [quiet(wordsFor(scene).decision.dissentNextMeans(spoken(process, scene.language)))];
}

/** To them and to the chair: how it goes on. */
export function nextSaid(scene: Scene, { manager, next }: Dissent): readonly Block[] {
  if (next === null) return [];
  const words = wordsFor(scene).decision;
  const said = words.dissentNexts[next.settled ? 'yes' : 'no'];
  return [
    ...(next.manager && !manager ? [quiet(words.dissentManager)] : []),
    say(next.words === '' ? said : `${said}: ${next.words}`),
  ];
}

/** Whether their own manager has been told, which is the first step where the protocol says so (CE-D2). */
export function managerField(scene: Scene): Field {
  const words = wordsFor(scene).decision;
  return {
    name: 'manager',
    label: words.dissentManager,
    required: false,
    field: 'many',
    options: [{ value: 'yes', label: words.yes }],
  };
}

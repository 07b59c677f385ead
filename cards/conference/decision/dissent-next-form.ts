import { saysNext } from '../../../domain/case/conference/decision/dissent-next.ts';
import type { Dissent } from '../../../domain/case/conference/decision/shape.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { asked, quiet, say } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';
import { memberLabel } from '../day/family-labels.ts';

/** In characters: of what somebody does not agree with, of the answer, and of the next step. */
export const longestDissent = 300;

const settles = ['yes', 'no'] as const;

/** Whether the reader says how it goes on: of their own, or of the family's. */
export function isMineToSay({ state, me, cover, procedure }: Scene, one: Dissent): boolean {
  return cover?.how !== 'covering' && one.answer !== null && saysNext(one, state, procedure) === me;
}

function answeredOf(scene: Scene, { about }: FormRef): Dissent | null {
  return scene.state.decision.dissents.find((one) => one.id === about && isMineToSay(scene, one)) ?? null;
}

/** Whether their own manager comes first, and nobody has said yet that they know (CE-D2). */
function asksManager({ procedure }: Scene, { of, manager, next }: Dissent): boolean {
  return of === null && procedure.decision.dissent.to === 'own-manager' && !manager && next?.manager !== true;
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
    [
      ...(one.of === null ? [] : [say(dissentSaid(scene, one))]),
      say(`${words.dissentAnswer}: ${one.answer?.words ?? ''}`),
      ...(one.of === null ? [] : [quiet(words.familyNextMeans)]),
      ...processLine(scene),
      referralLine(scene),
    ],
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
        required: true,
        once: { field: 'settled', is: ['no'], before: words.dissentNextToAdd },
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

/** Who said it, of which child, and what: one's own has no name beside it. */
export function dissentSaid(scene: Scene, { of, child, words }: Dissent): string {
  const member = of === null || of === child ? [] : [memberLabel(scene, of, 'named')];
  return `${[...member, childNamedOf(scene, child)].join(', ')}: ${words}`;
}

/** What follows where the answer does not settle it, where the document has that (FV-D3). */
export function processLine(scene: Scene): readonly Block[] {
  const { process } = scene.procedure.decision.dissent;
  return process === null ? [] : [quiet(wordsFor(scene).decision.dissentNextMeans(inLanguage(process, scene.language)))];
}

/** That their own manager has been told, to whoever raised it and to whoever reads it. */
export function managerTold(scene: Scene, { by }: Dissent): Block {
  const words = wordsFor(scene).decision;
  return quiet(by === scene.me ? `${words.dissentManager}.` : words.dissentManagerTheirs);
}

/** To them and to the chair: how it goes on. */
export function nextSaid(scene: Scene, one: Dissent): readonly Block[] {
  const { manager, next } = one;
  if (next === null) return [];
  const words = wordsFor(scene).decision;
  const said = words.dissentNexts[next.settled ? 'yes' : 'no'];
  return [
    ...(next.manager && !manager ? [managerTold(scene, one)] : []),
    say(next.words === '' ? said : `${said}: ${next.words}`),
  ];
}

/** Whether their own manager has been told, which is the first step where the protocol says so (CE-D2). */
export function managerField(scene: Scene): Field {
  const words = wordsFor(scene).decision;
  return {
    name: 'manager',
    label: words.dissentManagerLabel,
    required: false,
    field: 'many',
    options: [{ value: 'yes', label: words.dissentManagerTold }],
  };
}

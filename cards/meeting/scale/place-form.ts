import type { ChildId } from '../../../domain/case/family/shape.ts';
import { unboundHere } from '../../../domain/case/meeting/answers/unbound-here.ts';
import { isObserver } from '../../../domain/case/meeting/list/observes.ts';
import { childrenPlacedBy, openRoundOf, roundName } from '../../../domain/case/meeting/scale/round.ts';
import { longestReason, type Score } from '../../../domain/case/meeting/scale/score.ts';
import { careful } from '../../building/bilingual.ts';
import { asked, quiet, say, shown, warn } from '../../building/building.ts';
import { convened, isActive, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { FormRead, SealFor } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Reader, Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { readScore, scoreField } from './score-field.ts';

/** One form for all children: 0–10 and a reason each. Never filled in beforehand. `about` is the round it belongs to. */
export function placeForm(scene: Scene, ref: FormRef): Form | null {
  const round = myRound(scene);
  if (round === null) return null;
  const all = wordsFor(scene);
  const words = all.scale;
  const placed = childrenPlacedBy(round, { person: scene.me });
  const labels = (children: readonly ChildId[]) => children.map((child) => childNamedOf(scene, child)).join(', ');
  const waits = round.children.filter((child) => !placed.has(child));
  const so: readonly Block[] =
    placed.size === 0
      ? []
      : [
          say(words.placedChildren(labels(round.children.filter((child) => placed.has(child))))),
          ...(waits.length === 0 ? [] : [say(words.notYet(labels(waits)))]),
          say(words.changeIntro),
        ];
  const fields = round.children.flatMap((id) => {
    const label = childNamedOf(scene, id);
    const required = !placed.has(id);
    return [
      scoreField(id, words.score(label), required ? 'required' : 'optional', all),
      {
        name: `reason-${id}`,
        label: words.reason(label),
        hint: words.reasonHint,
        required,
        field: 'text',
        lines: 'many',
        max: longestReason,
      } as const,
    ];
  });
  const numbered: FormRef = { ...ref, about: String(round.round) };
  return asked(
    scene,
    numbered,
    words.form,
    [
      say(words.intro),
      ...so,
      ...careful(scene, (one) => `${one.scale.zero}. ${one.scale.ten}.`).map((line) => quiet(line)),
      quiet(all.notReferral),
    ],
    fields,
    (one) => one.scale.place,
  );
}

export function readPlace(values: Values, scene: Scene, ref: FormRef, seal: SealFor): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const round = roundOf(ref);
  const open = openRoundOf(convened(scene.state)?.rounds ?? []);
  const placed = open?.round === round ? childrenPlacedBy(open, { person: scene.me }) : new Set<ChildId>();
  const children = childrenOf(scene);
  const given = children.flatMap((child): readonly (Score & { readonly child: ChildId })[] => {
    // What is left empty of a child they have placed for stays as it is: a number is never shown again.
    const need = placed.has(child) ? 'optional' : 'required';
    const score = readScore(read, child, need, words);
    const reason = read.text(`reason-${child}`, longestReason, need);
    const half = score === undefined ? `score-${child}` : `reason-${child}`;
    if ((score === undefined) !== (reason === '')) read.problems[half] ??= words.scale.both;
    return score === undefined ? [] : [{ child, score, reason }];
  });
  const [first] = children;
  if (sound(read) && given.length === 0 && first !== undefined) read.problems[`score-${first}`] = words.scale.nothingChanged;
  if (!sound(read)) return { problems: read.problems };
  const blobs = given.map(({ child, score, reason }) => ({
    child,
    blob: seal(roundName(scene.state.meeting, round), { score, reason }),
  }));
  const command = { do: 'place', round, whose: { person: scene.me }, blobs } as const;
  // A 0 is answered at once, to the one who gave it: if the child is in danger now, do not wait (BU-S7). Its form is made for every
  // number, so that a 0 is not answered later than another.
  const form = zeroForm(scene);
  return given.some(({ score }) => score === 0) ? { command, after: form } : { command, unlike: form };
}

/** By language, for as long as the partnership is the same. */
const made = new WeakMap<Reader['directory'], Map<Reader['language'], Form>>();

/** The answer at once to a 0 (BU-S7): what to do now. It shows no number and names no case, so it is made, and drawn, once for all. */
export function zeroForm(reader: Reader): Form {
  const { directory, language } = reader;
  const all = made.get(directory) ?? new Map<Reader['language'], Form>();
  made.set(directory, all);
  const found = all.get(language);
  if (found !== undefined) return found;
  const words = wordsFor(reader).scale;
  const form = shown(reader, { form: 'place', of: '' }, words.dangerForm, [
    ...careful(reader, (one) => one.scale.danger).map((line) => warn(line)),
    quiet(words.dangerPlaced),
  ]);
  all.set(language, form);
  return form;
}

/** The round in `about`, or 0 for what is not one: there is no round 0, so it is refused as any other that is not open. */
export function roundOf({ about = '' }: Pick<FormRef, 'about'>): number {
  const digits = /^\d{1,4}(?=\/|$)/.exec(about)?.[0];
  return digits === undefined ? 0 : Number(digits);
}

function myRound(scene: Scene) {
  const state = convened(scene.state);
  if (state === null || !isActive(scene) || !state.present.includes(scene.me)) return null;
  if (isObserver(state.invitees, scene.me, scene.procedure)) return null;
  return isChair(scene) || !unboundHere(state).includes(scene.me) ? openRoundOf(state.rounds) : null;
}

function childrenOf(scene: Scene): readonly ChildId[] {
  return convened(scene.state)?.rounds.at(-1)?.children ?? [];
}

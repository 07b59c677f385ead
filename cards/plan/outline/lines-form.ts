import type { ChildId } from '../../../domain/case/family/shape.ts';
import { mayTakeOf } from '../../../domain/case/plan/may-take.ts';
import { lineKinds, type PlanLine } from '../../../domain/case/plan/outline/shape.ts';
import { plainLine } from '../../../domain/plain-text.ts';
import { asked, heading, quiet, say, shown } from '../../building/building.ts';
import { convened } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { childField, childIn } from '../child-field.ts';
import { planLineText } from './line-text.ts';
import { writesPlan } from './writes-plan.ts';

const longestLine = 300;
const mostTyped = 10;
const ways = ['change', 'withdraw', 'restore'] as const;

/** Several lines of one kind, one beneath the other as they are said. */
export function planAddForm(scene: Scene, ref: FormRef): Form | null {
  if (!writesPlan(scene)) return null;
  const all = wordsFor(scene);
  const words = all.outline;
  return asked(
    scene,
    ref,
    words.addForm,
    [quiet(words.addIntro), quiet(all.notReferral)],
    [
      {
        name: 'kind',
        label: words.kindLabel,
        required: true,
        field: 'one',
        options: lineKinds.map((value) => ({ value, label: words.kinds[value] })),
        start: ['outcome'],
      },
      {
        name: 'texts',
        label: words.textsLabel,
        hint: words.textsHint(mostTyped),
        required: true,
        field: 'text',
        lines: 'many',
        max: 2_000,
      },
      { ...triggerField(scene), required: true, once: { field: 'kind', is: ['contingency'] } },
      ...childField(scene, 'all'),
    ],
  );
}

export function readPlanAdd(values: Values, scene: Scene): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const kind = read.choice('kind', lineKinds, 'required');
  const texts = read
    .text('texts', 2_000, 'required')
    .split('\n')
    .map(plainLine)
    .filter((one) => one !== '');
  const trigger = read.line('trigger', longestLine, 'optional');
  const about = childAsked(childIn(read, scene));
  if (texts.length > mostTyped) read.problems.texts = all.outline.tooMany(mostTyped);
  else if (texts.some((one) => one.length > longestLine)) read.problems.texts = all.outline.tooLong(longestLine);
  if (kind !== undefined) checkTrigger(kind, trigger, scene, read.problems);
  if (!mayTakeOf(scene.state, scene.me, about)) read.problems.child = all.actions.notTheirChild;
  if (!sound(read) || kind === undefined) return { problems: read.problems };
  return { command: { do: 'add-plan-lines', kind, texts, trigger, ...about } };
}

/** Which line, and what becomes of it. */
export function planReviseForm(scene: Scene, ref: FormRef): Form | null {
  if (!writesPlan(scene)) return null;
  const words = wordsFor(scene).outline;
  const lines = linesOf(scene);
  if (lines.length === 0) return shown(scene, ref, words.revise, [say(words.nothing)]);
  const offered = ways.filter((way) => lines.some((one) => fits(way, one)));
  return asked(
    scene,
    ref,
    words.revise,
    [],
    [
      {
        name: 'line',
        label: words.whichLabel,
        required: true,
        field: 'one',
        options: lines.map((one) => ({
          value: one.id,
          label: fit(`${words.kinds[one.kind]}: ${planLineText(scene, one)}`, 75),
        })),
      },
      {
        name: 'way',
        label: words.wayLabel,
        required: true,
        field: 'one',
        options: offered.map((value) => ({ value, label: words.ways[value] })),
      },
    ],
    'next',
  );
}

export function readPlanRevise(values: Values, scene: Scene, ref: FormRef): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const lines = linesOf(scene);
  const id = read.choice(
    'line',
    lines.map((one) => one.id),
    'required',
  );
  const way = read.choice('way', ways, 'required');
  const line = lines.find((one) => one.id === id);
  if (line !== undefined && way !== undefined && !fits(way, line)) read.problems.way = all.outline.notThat;
  if (!sound(read) || line === undefined || way === undefined) return { problems: read.problems };
  if (way === 'change') return { next: { ...ref, form: 'plan-change', about: line.id } };
  return { command: { do: way === 'withdraw' ? 'withdraw-plan-line' : 'restore-plan-line', line: line.id } };
}

/** Other words. What is left empty stays as it is, so nothing starts with what stands there. */
export function planChangeForm(scene: Scene, ref: FormRef): Form | null {
  const line = lineAbout(scene, ref);
  if (line === undefined) return null;
  const all = wordsFor(scene);
  const words = all.outline;
  return asked(
    scene,
    ref,
    words.ways.change,
    [heading(words.kinds[line.kind]), say(planLineText(scene, line)), quiet(words.keeps), quiet(all.notReferral)],
    [
      { name: 'text', label: words.textLabel, required: false, field: 'text', lines: 'many', max: longestLine },
      ...(line.kind === 'contingency' ? [triggerField(scene)] : []),
      ...childField(scene),
    ],
  );
}

export function readPlanChange(values: Values, scene: Scene, ref: FormRef): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const line = lineAbout(scene, ref);
  const text = read.line('text', longestLine, 'optional');
  const trigger = line?.kind === 'contingency' ? read.line('trigger', longestLine, 'optional') : '';
  const child = childIn(read, scene);
  if (!mayTakeOf(scene.state, scene.me, childAsked(child))) read.problems.child = all.actions.notTheirChild;
  if (line === undefined) read.problems.text = all.notes.refused['no-such-line'];
  if (!sound(read) || line === undefined) return { problems: read.problems };
  const now = {
    ...(text === '' ? {} : { text }),
    ...(trigger === '' ? {} : { trigger }),
    ...(child === undefined ? {} : { child }),
  };
  return { command: { do: 'change-plan-line', line: line.id, ...now } };
}

function triggerField(scene: Scene): Field {
  const words = wordsFor(scene).outline;
  const { triggerLabel: label, triggerHint: hint } = words;
  return { name: 'trigger', label, hint, required: false, field: 'text', lines: 'one', max: longestLine };
}

/** A contingency needs one, and nothing else has one. */
function checkTrigger(kind: PlanLine['kind'], trigger: string, scene: Scene, problems: Record<string, string>): void {
  const words = wordsFor(scene).outline;
  if (kind === 'contingency' && trigger === '') problems.trigger = words.needsTrigger;
  if (kind !== 'contingency' && trigger !== '') problems.trigger = words.noTrigger;
}

function childAsked(chosen: ChildId | 'all' | undefined): { readonly child?: ChildId } {
  return chosen === undefined || chosen === 'all' ? {} : { child: chosen };
}

function linesOf({ state }: Scene): readonly PlanLine[] {
  return convened(state)?.planLines ?? [];
}

function lineAbout(scene: Scene, { about }: FormRef): PlanLine | undefined {
  return writesPlan(scene) ? linesOf(scene).find((one) => one.id === about && one.status === 'stands') : undefined;
}

function fits(way: (typeof ways)[number], { status }: PlanLine): boolean {
  return status === (way === 'restore' ? 'withdrawn' : 'stands');
}

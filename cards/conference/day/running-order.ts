import { type AgendaPoint, agendaOf } from '../../../domain/case/conference/day/agenda.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { asked, opens, press, say } from '../../building/building.ts';
import { convened } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import { takesRegister } from '../../meeting/register/takes-register.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const longestOption = 75;
/** How a point that was marked is marked as not done. */
const not = 'not/';

/** The next point stands first with its one tap; the one before it can be taken back; the rest is a count with the way to all of it. */
export function orderBlocks(scene: Scene, state: Convened): readonly Block[] {
  const points = agendaOf(state, scene.procedure);
  if (points.length === 0) return [];
  const words = wordsFor(scene).day;
  const isDone = ({ key }: AgendaPoint) => state.day.points[key] !== undefined;
  const next = points.find((one) => !isDone(one));
  const last = lastDone(points, state);
  const count = points.filter(isDone).length;
  return [
    ...(next === undefined
      ? [say(words.allDone)]
      : [
          {
            block: 'row' as const,
            text: words.next(count + 1, points.length, pointText(scene, next)),
            button: press(scene, ({ day }) => day.done, 'mark-points', state, { about: next.key }),
          },
        ]),
    ...(last === undefined
      ? []
      : [
          {
            block: 'row' as const,
            text: words.lastDone(inLanguage(last.title, scene.language)),
            button: press(scene, ({ day }) => day.undo, 'mark-points', state, { about: `${not}${last.key}` }),
          },
        ]),
    { block: 'row', text: words.orderCount(count, points.length), button: opens(words.orderOpen, 'running-order', state) },
  ];
}

/** The one that was marked last; of several at once the last in the order. */
function lastDone(points: readonly AgendaPoint[], { day }: Convened): AgendaPoint | undefined {
  const at = ({ key }: AgendaPoint) => day.points[key]?.at ?? 0;
  return points
    .filter((one) => at(one) > 0)
    .toSorted((a, b) => at(a) - at(b))
    .at(-1);
}

function pointText(scene: Scene, { title, question }: AgendaPoint): string {
  const text = inLanguage(title, scene.language);
  return question === undefined ? text : `${text}. ${inLanguage(question, scene.language)}`;
}

/** What a tap says. */
export function pointsMarked({ about }: { readonly about: string }) {
  const undone = about.startsWith(not);
  const key = undone ? about.slice(not.length) : about;
  return { do: 'mark-points', done: undone ? [] : [key], undone: undone ? [key] : [] } as const;
}

/** All of it at once, with the questions that come with the headings. */
export function runningOrderForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !takesRegister(scene)) return null;
  const points = agendaOf(state, scene.procedure);
  if (points.length === 0) return null;
  const words = wordsFor(scene).day;
  const prompts = points.flatMap((one) => (one.question === undefined ? [] : [pointText(scene, one)]));
  return asked(
    scene,
    // What it was drawn with: of what somebody else marks meanwhile nothing is taken back unseen.
    { ...ref, about: ref.about ?? drawnWith(points, state, scene) },
    words.order,
    prompts.length === 0 ? [] : [{ block: 'list', items: prompts }],
    [
      {
        name: 'done',
        label: words.orderLabel,
        required: false,
        field: 'many',
        options: points.map((one, nth) => ({
          value: one.key,
          label: fit(`${nth + 1}. ${inLanguage(one.title, scene.language)}`, longestOption),
        })),
        start: doneKeys(points, state),
      },
    ],
  );
}

/** Of which procedure, and of each of its points whether it was done: however many there are, and where none is, a button can carry it. */
function drawnWith(points: readonly AgendaPoint[], { day }: Convened, { procedure }: Pick<Scene, 'procedure'>): string {
  return `${procedure.key} ${points.map(({ key }) => (day.points[key] === undefined ? 0 : 1)).join('')}`;
}

function doneKeys(points: readonly AgendaPoint[], { day }: Convened): readonly string[] {
  return points.flatMap(({ key }) => (day.points[key] === undefined ? [] : [key]));
}

export function readRunningOrder(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const keys = agendaOf(scene.state, scene.procedure).map((one) => one.key);
  const ticked = read.choices('done', keys, 'optional');
  if (!sound(read)) return { problems: read.problems };
  const [of, marks = ''] = (ref.about ?? '').split(' ');
  const was = of === scene.procedure.key ? keys.filter((_, nth) => marks[nth] === '1') : [];
  const done = ticked.filter((key) => !was.includes(key));
  return { command: { do: 'mark-points', done, undone: was.filter((key) => !ticked.includes(key)) } };
}

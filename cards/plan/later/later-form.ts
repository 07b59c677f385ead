import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { LaterItem } from '../../../domain/case/later/items.ts';
import { asked, longestLabel, opens, say, shown } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf, dayText, fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';

/** The way to it, where the reader has anything of the case that could be put off. */
export function laterRow(scene: Scene, where: 'here' | 'among cases' = 'here'): readonly Block[] {
  if (scene.laterItems().length === 0) return [];
  const words = wordsFor(scene).later;
  const { state } = scene;
  return [
    {
      block: 'row',
      text: where === 'here' ? words.row : words.rowOf(state.reference),
      button: opens(words.open, 'remind-later', state),
    },
  ];
}

/** Not to be reminded of some of it before a day; empty, as ever again. In a dialog: it says by when each is. */
export function laterForm(scene: Scene, ref: FormRef): Form | null {
  const items = scene.laterItems();
  const words = wordsFor(scene).later;
  if (items.length === 0) return shown(scene, ref, words.form, [say(words.none)]);
  const day = (one: number) => dayText(isoFromDay(one), scene.language);
  const off = items.flatMap(({ until, ...one }) => (until === null ? [] : [words.putOff(named(scene, one), day(until))]));
  return asked(
    scene,
    ref,
    words.form,
    [
      say(words.means),
      // By when each is has no room beside its box: Slack takes 75 signs there.
      { block: 'list', items: items.map((one) => words.item(capital(named(scene, one)), day(one.by), day(one.latest))) },
      ...(off.length === 0 ? [] : [{ block: 'list', items: off } as const]),
    ],
    [
      {
        name: 'what',
        label: words.whatLabel,
        required: true,
        field: 'many',
        options: items.map((one) => ({ value: one.what, label: fit(capital(named(scene, one)), longestLabel) })),
        ...(items.length === 1 ? { start: items.map((one) => one.what) } : {}),
      },
      {
        name: 'until',
        label: words.untilLabel,
        hint: off.length === 0 ? words.untilHint : words.untilBack,
        required: off.length === 0,
        field: 'date',
      },
    ],
  );
}

export function readLater(values: Values, scene: Scene): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const items = scene.laterItems();
  const what = read.choices(
    'what',
    items.map((one) => one.what),
  );
  const chosen = items.filter((one) => what.includes(one.what));
  const until = read.date('until', chosen.some((one) => one.until !== null) ? 'optional' : 'required');
  if (!sound(read)) return { problems: read.problems };
  const latest = isoFromDay(Math.min(...chosen.map((one) => one.latest)));
  const isFit = until === '' || (until > isoFromDay(localDay(scene.now)) && until <= latest);
  if (!isFit) return { problems: { until: all.later.tooFar(dayText(latest, scene.language)) } };
  return { command: { do: 'put-off', what, until } };
}

/** Whether it is of a meeting of the core group: which meeting stands after the kind. */
function isOfGroup(what: LaterItem['what']): boolean {
  return what.startsWith('invitation/g');
}

function named(scene: Scene, { kind, what }: Pick<LaterItem, 'kind' | 'what'>): string {
  const words = wordsFor(scene).later;
  if (kind === 'invitation') return isOfGroup(what) ? words.group : words.kind.invitation;
  if (kind !== 'need') return words.kind[kind];
  return `${words.kind.need} (${childNamedOf(scene, what.slice('need/'.length) as never)})`;
}

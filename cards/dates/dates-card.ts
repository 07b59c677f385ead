import { formatDay } from '../../domain/calendar/format.ts';
import { inLanguage } from '../../domain/procedures/text.ts';
import type { Deadline } from '../../domain/timescales/deadline.ts';
import { asOf } from '../building/as-of.ts';
import { heading, opens, posted, quiet, say } from '../building/building.ts';
import type { Block, Card } from '../model.ts';
import type { Reader, Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { countedFrom } from './counted-from.ts';

const mostCases = 6;
const mostDates = 6;

/** The dates that are still open in one's own cases, the soonest first. How each is counted is in a form, with those no message may show. */
export function datesCard(reader: Reader, scenes: readonly Scene[]): Card {
  const words = wordsFor(reader).dates;
  const open = scenes.map((scene) => ({ scene, lines: openLines(scene) })).filter(({ lines }) => lines.length > 0);
  const blocks = open.slice(0, mostCases).flatMap(({ scene, lines }) => ofCase(scene, lines));
  const more = open.length > mostCases ? [quiet(words.more(open.length - mostCases))] : [];
  return posted(reader, words.title, blocks.length === 0 ? [say(words.none)] : [...blocks, ...more, asOf(reader)], [
    opens(words.whatIf, 'what-if', null),
  ]);
}

function ofCase(scene: Scene, lines: readonly string[]): readonly Block[] {
  const words = wordsFor(scene).dates;
  const items = lines.slice(0, mostDates);
  return [
    heading(scene.state.reference),
    { block: 'list', items },
    ...(lines.length > mostDates ? [quiet(words.more(lines.length - mostDates))] : []),
    { block: 'row', text: words.inFull, button: opens(words.how, 'dates', scene.state) },
  ];
}

function openLines(scene: Scene): readonly string[] {
  const words = wordsFor(scene).dates;
  const named = (row: Deadline) => `${inLanguage(row.title, scene.language)} (${row.rule})`;
  const shown = openRows(scene.deadlines()).map((row) => {
    const say = row.kind === 'earliest' ? words.from : words.by;
    const line = say(formatDay(row.due ?? 0, scene.language), named(row));
    return [line, ...countedFrom(row, scene.language)].join('. ');
  });
  const behind = openRows(scene.datesToRead()).filter((row) => row.tellsExpected);
  return [...behind.map((row) => words.inDialog(named(row))), ...shown];
}

function openRows(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines
    .filter((row) => row.due !== null && (row.state === 'open' || row.state === 'at-risk'))
    .toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0));
}

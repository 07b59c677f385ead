import { formatDay } from '../../domain/calendar/format.ts';
import type { Deadline } from '../../domain/timescales/deadline.ts';
import { heading, opens, posted, quiet, say } from '../building/building.ts';
import { spoken } from '../building/wording.ts';
import type { Block, Card } from '../model.ts';
import type { Reader, Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

const mostCases = 6;
const mostDates = 6;

/** The dates that are still open in one's own cases, the soonest first. How each is counted is in a form. */
export function datesCard(reader: Reader, scenes: readonly Scene[]): Card {
  const words = wordsFor(reader.language).dates;
  const open = scenes.map((scene) => ({ scene, rows: openRows(scene.deadlines) })).filter(({ rows }) => rows.length > 0);
  const blocks = open.slice(0, mostCases).flatMap(({ scene, rows }) => ofCase(scene, rows));
  const more = open.length > mostCases ? [quiet(words.more(open.length - mostCases))] : [];
  return posted(reader, words.title, blocks.length === 0 ? [say(words.none)] : [...blocks, ...more], [
    opens(words.whatIf, 'what-if', null),
  ]);
}

function ofCase(scene: Scene, rows: readonly Deadline[]): readonly Block[] {
  const words = wordsFor(scene.language).dates;
  const items = rows.slice(0, mostDates).map((row) => {
    const say = row.kind === 'earliest' ? words.from : words.by;
    return say(formatDay(row.due ?? 0, scene.language), `${spoken(row.title, scene.language)} (${row.rule})`);
  });
  return [
    heading(scene.state.reference),
    { block: 'list', items },
    ...(rows.length > mostDates ? [quiet(words.more(rows.length - mostDates))] : []),
    { block: 'row', text: words.how, button: opens(words.how, 'dates', scene.state) },
  ];
}

function openRows(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines
    .filter((row) => row.due !== null && (row.state === 'open' || row.state === 'at-risk'))
    .toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0));
}

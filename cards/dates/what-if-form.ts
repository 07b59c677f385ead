import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { FactName } from '../../domain/procedures/fact.ts';
import { proceduresOf } from '../../domain/procedures/registry.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { nameIn } from '../../domain/procedures/text.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { deadlines } from '../../domain/timescales/deadlines.ts';
import { readWrittenCase } from '../../domain/timescales/read.ts';
import { asked, quiet, shown } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { deadlineBlocks } from './deadline-blocks.ts';

function convening({ directory }: Pick<Reader, 'directory'>): readonly Procedure[] {
  const known = proceduresOf(directory);
  return known.keys.flatMap((key) => known.find(key) ?? []).filter((one) => !one.overlay);
}

/** For anyone in the directory: first the procedure, then (`about` = its key) what it counts from. Nothing of it is stored. */
export function whatIfForm(reader: Reader, ref: FormRef): Form {
  const all = wordsFor(reader);
  const words = all.dates;
  const chosen = procedureIn(reader, ref);
  const fields = chosen === undefined ? [whichProcedure(reader)] : fieldsOf(reader, chosen);
  return asked(reader, ref, words.whatIfForm, [quiet(words.whatIfIntro)], fields, 'next');
}

/** Values to the next form, to what is wrong, or to the answer, a form that is only read. */
export function readWhatIf(values: Values, reader: Reader, ref: FormRef): FormRead {
  const words = wordsFor(reader);
  const read = reading(values, words);
  const chosen = procedureIn(reader, ref);
  if (chosen === undefined) {
    const key = read.choice(
      'procedure',
      convening(reader).map((one) => one.key),
      'required',
    );
    return key === undefined ? { problems: read.problems } : { next: { form: 'what-if', of: '', about: key } };
  }
  const type = read.choice('type', chosen.types, 'required');
  const area =
    chosen.areas.length === 0
      ? undefined
      : read.choice(
          'area',
          chosen.areas.map((one) => one.key),
          'optional',
        );
  const facts = Object.fromEntries(
    factsOf(chosen)
      .map((fact) => [fact, read.date(fact, 'optional')] as const)
      .filter(([, date]) => date !== ''),
  );
  const first = factsOf(chosen)[0];
  if (sound(read) && Object.keys(facts).length === 0 && first !== undefined) read.problems[first] = words.dates.oneFact;
  if (!sound(read) || type === undefined) return { problems: read.problems };
  const dates = readWrittenCase({ type, ...(area === undefined ? {} : { area }), facts }, chosen);
  if ('problem' in dates) return { problems: { [dates.of ?? first ?? 'type']: words.notes.problems.far } };
  const rows = deadlines(chosen, dates, localDay(reader.now), calendarOf(chosen, area));
  return { form: shown(reader, ref, words.dates.whatIfForm, deadlineBlocks(rows, chosen, reader.language)) };
}

function whichProcedure(reader: Reader): Field {
  const options = convening(reader).map((one) => ({ value: one.key, label: nameIn(one.title, reader.language) }));
  const start = convening(reader).some((one) => one.key === reader.directory.procedure)
    ? { start: [reader.directory.procedure] }
    : {};
  return {
    name: 'procedure',
    label: wordsFor(reader).dates.procedureLabel,
    required: true,
    field: 'one',
    options,
    ...start,
  };
}

function fieldsOf(reader: Reader, chosen: Procedure): readonly Field[] {
  const all = wordsFor(reader);
  const today = isoFromDay(localDay(reader.now));
  const facts = factsOf(chosen);
  const types = chosen.types.map((type) => ({ value: type, label: all.conferenceType[type] }));
  const areas = chosen.areas.map((one) => ({ value: one.key, label: nameIn(one.title, reader.language) }));
  return [
    { name: 'type', label: all.dates.typeLabel, required: true, field: 'one', options: types, start: chosen.types.slice(0, 1) },
    ...(areas.length === 0
      ? []
      : [{ name: 'area', label: all.dates.areaLabel, required: false, field: 'one', options: areas } as const]),
    ...facts.map(
      (fact, at): Field => ({
        name: fact,
        label: all.dates.facts[fact],
        required: false,
        field: 'date',
        ...(at === 0 ? { start: today } : {}),
      }),
    ),
  ];
}

/** The facts its dates are counted from, in the order of its rows. */
function factsOf(chosen: Procedure): readonly FactName[] {
  const facts = chosen.timescales.flatMap((row): readonly FactName[] =>
    'from' in row ? [row.from.fact, ...(row.from.or === undefined ? [] : [row.from.or])] : [],
  );
  return [...new Set(facts)];
}

function procedureIn(reader: Reader, { about }: FormRef): Procedure | undefined {
  return convening(reader).find((one) => one.key === about);
}

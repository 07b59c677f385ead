import type { ConferenceType, FactName } from '../../../domain/procedures/fact.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { asked, quiet } from '../../building/building.ts';
import { isAdministrator } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { Filled } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { NewScene, Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { readPastDate } from '../when/when-date.ts';

const referenceShape = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9/.-]{0,29}$/;

/** A new case (`of` '', `about` its id to be) or another reference, type or start of an existing draft. */
export function conferenceForm(scene: Scene | NewScene, ref: FormRef): Form | null {
  if (!isAdministrator(scene)) return null;
  const state = 'state' in scene ? scene.state : null;
  if (state?.status === 'convened') return null;
  const all = wordsFor(scene.language);
  const words = all.convening;
  const start = (text: string | undefined) => (text === undefined ? {} : { start: text });
  return asked(
    scene,
    ref,
    state === null ? words.conferenceForm : words.changeForm,
    [quiet(all.notReferral)],
    [
      {
        name: 'reference',
        label: words.referenceLabel,
        hint: words.referenceHint,
        required: true,
        field: 'text',
        lines: 'one',
        max: 30,
        ...start(state?.reference),
      },
      {
        name: 'type',
        label: words.typeLabel,
        required: true,
        field: 'one',
        options: scene.procedure.types.map((type) => ({ value: type, label: all.conferenceType[type] })),
        start: [state?.type ?? scene.procedure.types[0] ?? ''],
      },
      ...clocks(scene.procedure).map((fact) => ({
        name: fact,
        label: words.fact[fact] ?? fact,
        hint: words.factHint,
        required: false,
        field: 'date' as const,
        ...start(state?.facts[fact]?.[0]),
      })),
    ],
  );
}

export function readConference(values: Values, scene: Scene | NewScene, ref: FormRef): Filled {
  const words = wordsFor(scene.language);
  const read = reading(values, words);
  const reference = read.line('reference', 30, 'required');
  if (reference !== '' && !referenceShape.test(reference)) read.problems.reference = words.notes.problems.reference;
  const type = read.choice('type', scene.procedure.types, 'required');
  const facts: Record<string, readonly string[]> = 'state' in scene ? { ...scene.state.facts } : {};
  for (const fact of clocks(scene.procedure)) {
    const day = fact === 'expected-delivery' ? read.date(fact, 'optional') : readPastDate(read, fact, 'optional', scene);
    if (day === '') delete facts[fact];
    else facts[fact] = [day];
  }
  const clock = type === undefined ? [] : clocks(scene.procedure, type);
  const first = clock[0];
  if (first !== undefined && !clock.some((fact) => facts[fact] !== undefined) && read.problems[first] === undefined)
    read.problems[first] = words.notes.problems.start(words.convening.fact[first] ?? first);
  if (!sound(read) || type === undefined) return { problems: read.problems };
  if ('state' in scene) return { command: { do: 'describe', reference, type, facts } };
  return { command: { do: 'open', id: ref.about ?? '', reference, procedure: scene.procedure.key, type, facts } };
}

/** The facts a conference (of this type) is counted from, a past conference excepted: that one the bot knows by itself. */
function clocks(procedure: Procedure, type?: ConferenceType): readonly FactName[] {
  const rows = procedure.timescales.filter((row) => row.to === 'conference' && (type === undefined || row.types.includes(type)));
  const facts = rows.flatMap((row): readonly FactName[] =>
    'from' in row ? [row.from.fact, ...(row.from.or === undefined ? [] : [row.from.or])] : [],
  );
  return [...new Set(facts)].filter((fact) => fact !== 'conference' && fact !== 'invitations-sent');
}

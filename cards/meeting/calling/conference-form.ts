import { enteredFacts } from '../../../domain/case/dates/start-facts.ts';
import type { FactName } from '../../../domain/procedures/fact.ts';
import { asked, quiet } from '../../building/building.ts';
import { isAdministrator } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { areaField, areaKeys } from '../../dates/area-form.ts';
import { readSeveral, severalChildren } from '../../family/several-children.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { NewScene, Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';
import { readFactDate } from '../when/when-date.ts';
import { nextPart } from './next-part.ts';
import { referenceShape } from './reference-shape.ts';

/** What a form of a new case starts with, where somebody has asked for it. */
interface Starts {
  readonly reference: string;
  readonly type?: string;
}

/** A new case (`of` '', `about` its id to be) or another reference, type or start of an existing draft. */
export function conferenceForm(scene: Scene | NewScene, ref: FormRef): Form | null {
  return startedForm(scene, ref, null);
}

/** The same with what somebody has asked for in it. */
export function startedForm(scene: Scene | NewScene, ref: FormRef, starts: Starts | null): Form | null {
  if (!isAdministrator(scene)) return null;
  const state = 'state' in scene ? scene.state : null;
  if (state?.status === 'convened') return null;
  const all = wordsFor(scene);
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
        ...start(state?.reference ?? starts?.reference),
      },
      {
        name: 'type',
        label: words.typeLabel,
        required: true,
        field: 'one',
        options: scene.procedure.types.map((type) => ({ value: type, label: all.conferenceType[type] })),
        start: [state?.type ?? starts?.type ?? scene.procedure.types[0] ?? ''],
      },
      ...(state === null ? [areaField(scene, null) ?? []].flat() : []),
      ...(state === null ? [...severalChildren(scene), sensitiveField(all.needToKnow)] : []),
      ...shownFacts(scene).map((fact) => {
        const given = state?.facts[fact] ?? [];
        return {
          name: fact,
          label: words.fact[fact] ?? fact,
          hint: given.length > 1 ? words.furtherDates(given.length - 1) : `${onlyFor(scene, fact)}${words.factHint}`,
          required: false,
          field: 'date' as const,
          ...start(given[0]),
        };
      }),
    ],
  );
}

export function readConference(values: Values, scene: Scene | NewScene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const reference = read.line('reference', 30, 'required');
  if (reference !== '' && !referenceShape.test(reference)) read.problems.reference = words.notes.problems.reference;
  const type = read.choice('type', scene.procedure.types, 'required');
  const facts: Record<string, readonly string[]> = 'state' in scene ? { ...scene.state.facts } : {};
  for (const fact of shownFacts(scene)) {
    const day = readFactDate(read, fact, scene);
    // The form shows the first date of each; what it does not show stays.
    const further = facts[fact]?.slice(1) ?? [];
    const all = day === '' ? further : [day, ...further];
    if (all.length === 0) delete facts[fact];
    else facts[fact] = all;
  }
  const children = 'state' in scene ? [] : readSeveral(read, scene);
  const asksArea = !('state' in scene) && scene.procedure.areas.length > 0;
  const area = asksArea ? read.choice('area', areaKeys(scene.procedure), 'optional') : undefined;
  // What came in its place is no "no": a case that was to be for named people alone would be open to all.
  const [named] = 'state' in scene ? [] : read.choices('sensitive', ['yes'], 'optional');
  if (!sound(read) || type === undefined) return { problems: read.problems };
  if ('state' in scene) return { command: { do: 'describe', reference, type, facts } };
  const entered = children.length === 0 ? {} : { children };
  const sensitive = named === undefined ? {} : ({ sensitive: true } as const);
  return {
    command: {
      do: 'open',
      id: ref.about ?? '',
      reference,
      procedure: scene.procedure.key,
      type,
      facts,
      ...(area === undefined ? {} : { area }),
      ...sensitive,
      ...entered,
    },
    leads: nextPart,
  };
}

function sensitiveField({ sensitiveField: label, sensitiveOption }: Words['needToKnow']): Field {
  const options = [{ value: 'yes', label: sensitiveOption }];
  return { name: 'sensitive', label, required: false, field: 'many', options };
}

/** "Only for: Transfer. " where a new case may become of another type too; '' where every type is counted from it, or the type is chosen. */
function onlyFor(scene: Scene | NewScene, fact: FactName): string {
  const { types } = scene.procedure;
  const those = types.filter((type) => enteredFacts(scene.procedure, type).includes(fact));
  if ('state' in scene || those.length === types.length) return '';
  const { conferenceType, convening } = wordsFor(scene);
  return convening.onlyFor(those.map((type) => conferenceType[type]).join(', '));
}

/** The facts that are fields of the form: of a draft those of its type, or that were given. An expected date that was given is shown to nobody who may not know it, and so stays. */
function shownFacts(scene: Scene | NewScene): readonly FactName[] {
  const secret = 'state' in scene && !scene.mayKnowExpected && scene.state.facts['expected-delivery'] !== undefined;
  const all = enteredFacts(scene.procedure).filter((fact) => !(secret && fact === 'expected-delivery'));
  if (!('state' in scene)) return all;
  const { type, facts } = scene.state;
  return all.filter((fact) => facts[fact] !== undefined || enteredFacts(scene.procedure, type).includes(fact));
}

import type { Language } from '../../../domain/calendar/format.ts';
import { headingsOf } from '../../../domain/case/conference/minutes/headings.ts';
import type { MinutesState, UnderHeading } from '../../../domain/case/conference/minutes/shape.ts';
import { minutes as slice } from '../../../domain/case/conference/minutes/slice.ts';
import { longestText, mostTexts } from '../../../domain/case/conference/minutes/write.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { ownFile } from '../../conference/minutes/which.ts';
import type { FormName } from '../../form-names.ts';
import { phaseKinds } from '../../meeting/phases.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import { held } from '../endings.ts';
import { linkedForm } from '../meeting/linked-form.ts';
import { administrator, chair, guests, minuteTaker, sampleProcedure } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';
import { circulating } from './circulation.ts';

const author = guests[0] ?? chair;
const reader = guests[1] ?? author;

/** As much as there can be under each heading, and as much that is restricted. */
const long = `${planted.minuted} `.padEnd(longestText, '* ');
const restricted = `${planted.restricted} `.padEnd(longestText, '& ');

function typed(size: states.Size): MinutesState {
  const full = size === states.sizes.large;
  const texts = Array.from({ length: full ? mostTexts : 1 }, (_, n) => ({
    text: full ? long : planted.minuted,
    ...(n === 0 ? { editedOut: true as const } : { for: ['c1' as ChildId] }),
  }));
  const under: UnderHeading = { texts, changes: 3 };
  const all = headingsOf(sampleProcedure(), 'initial').slice(1);
  return {
    ...slice.start,
    version: 7,
    texts: Object.fromEntries(all.map(({ key }) => [key, under])),
    restricted: {
      texts: Array.from({ length: full ? mostTexts : 1 }, () => ({ text: full ? restricted : planted.restricted, from: author })),
      changes: 2,
      list: { people: [reader], proceedings: 'asked', by: chair, at: states.now },
      words: { [author]: { agrees: true, at: states.now, people: [reader] } },
      got: {},
    },
    notAppended: [author],
  };
}

export function minuting(size: states.Size, more: Partial<MinutesState> = {}): Convened {
  return { ...held(size), minuteTaker, minutes: { ...typed(size), ...more } };
}

/** What is the chair's is there for one who was invited. */
function given(size: states.Size): Convened {
  const { minutes, ...others } = minuting(size);
  const { texts, list, ...restricted } = minutes.restricted;
  const ofChair = texts.map((one) => ({ ...one, from: chair }));
  const people = { ...list, people: [author], proceedings: 'asked', by: chair, at: states.now } as const;
  return { ...others, minutes: { ...minutes, restricted: { ...restricted, texts: ofChair, list: people } } };
}

/** Its author has not said yet whether it may go further. */
export function withoutWord({ minutes, ...others }: Convened): Convened {
  return { ...others, minutes: { ...minutes, restricted: { ...minutes.restricted, words: {} } } };
}

const withChair = { stage: 'with-chair', at: states.afterwards, by: minuteTaker } as const;
const givenBack = { stage: 'writing', at: states.afterwards, by: chair, word: planted.givenBack } as const;
const agreed = { stage: 'agreed', at: states.afterwards, by: chair } as const;
const weeks = 21 * 86_400_000;

export function minutesCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const one = (
    phase: 'minutes' | 'minutes-back' | 'minutes-agree' | 'restricted-word' | 'restricted-there' | 'restricted-out',
    me: PersonId,
    said: string,
    state: Convened,
    late = false,
  ) => {
    const now = late ? states.afterwards + weeks : states.afterwards;
    const card = phaseKinds[phase].draw(sampleScene(state, me, language, now), '');
    if (card === null) throw new Error(`the sample ${phase} ${said} shows nothing`);
    return [`${phase} ${said}`, card] as const;
  };
  return [
    one('minutes', minuteTaker, 'to write', minuting(size)),
    one('minutes', minuteTaker, 'late', minuting(size), true),
    one('minutes', chair, 'of the chair', { ...minuting(size), stage: 'closed', minuteTaker: null }),
    one('minutes-back', minuteTaker, 'given back', minuting(size, givenBack)),
    one('minutes-agree', chair, 'to agree', minuting(size, withChair)),
    one('minutes-agree', chair, 'late', minuting(size, withChair), true),
    one('restricted-word', author, 'asked', withoutWord(minuting(size))),
    one('restricted-there', author, 'to fetch', given(size)),
    one('restricted-out', chair, 'not with everybody', given(size)),
  ];
}

export function minutesForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const one = (form: FormName, me: PersonId, said: string, state: Convened, about?: string) => {
    const ref = { form, of: state.id, meeting: state.meeting, ...(about === undefined ? {} : { about }) };
    const scene = sampleScene(state, me, language, states.afterwards);
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${form} ${said}`, found] as const, ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  const writing = minuting(size);
  const marked: Convened = {
    ...writing,
    needToKnow: { ...writing.needToKnow, perChild: { ...writing.needToKnow.perChild, halfSiblings: ['c1' as ChildId] } },
  };
  return [
    ...one('minutes', minuteTaker, 'to write', writing),
    ...one('minutes', minuteTaker, 'given back', minuting(size, givenBack)),
    ...one('minutes', chair, 'to agree', minuting(size, withChair)),
    ...one('minutes', chair, 'agreed', minuting(size, agreed)),
    ...one('minutes', administrator, 'of an administrator', minuting(size, agreed)),
    ...one('minutes-choose', minuteTaker, 'which', writing),
    ...one('minutes', chair, 'past', minuting(size, { ...agreed, inFull: false })),
    ...one('minutes-heading', minuteTaker, 'written', writing, 'grey-areas'),
    ...one('minutes-heading', chair, 'agreed', minuting(size, agreed), 'grey-areas'),
    ...one('minutes-write', minuteTaker, 'first', writing, 'historic-risks/0/0'),
    ...one('minutes-write', minuteTaker, 'changed', writing, 'grey-areas/0/3'),
    ...one('minutes-write', minuteTaker, 'of half-siblings', marked, 'grey-areas/0/3'),
    ...one('minutes-restricted', minuteTaker, 'written', writing),
    ...one('minutes-restricted', author, 'of its author', writing),
    ...one('minutes-restricted-write', chair, 'changed', writing, '0/2'),
    ...one('minutes-list', chair, 'set', writing, '2'),
    ...one('minutes-restricted', chair, 'given to somebody', given(size)),
    ...one('minutes-got', chair, 'of somebody', given(size)),
    ...one('minutes-word', author, 'of its author', writing, String(states.now)),
    ...one('minutes-hand', minuteTaker, 'ready', writing),
    ...one('minutes-return', chair, 'given back', minuting(size, withChair)),
    ...one('minutes-return', chair, 'agreed', minuting(size, agreed)),
    ...one('minutes-return', minuteTaker, 'taken back', minuting(size, withChair)),
    ...one('minutes-agree', chair, 'to agree', minuting(size, withChair)),
    ...one('minutes-report', author, 'appended', writing),
    ['minutes-get a draft', linkedForm('minutes-get', sampleScene(writing, chair, language, states.afterwards), 'docx/whole')],
    [
      'minutes-get of a recipient',
      linkedForm('minutes-get', sampleScene(circulating(size), author, language, states.afterwards), ownFile),
    ],
    [
      'minutes-get restricted',
      linkedForm('minutes-get', sampleScene(writing, author, language, states.afterwards), 'docx/restricted'),
    ],
  ];
}

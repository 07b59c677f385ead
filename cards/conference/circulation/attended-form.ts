import { attendedBy } from '../../../domain/case/conference/circulation/attended.ts';
import type { Recipient } from '../../../domain/case/conference/circulation/shape.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { asked, opens, quiet, say } from '../../building/building.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { headingsIn, headingTitle } from '../minutes/heading-text.ts';
import { recipientName } from './recipient-name.ts';

const longestOption = 75;

/** To the chair: of each who gets the part they were there for, whether it is said which that is. */
export function attendedRows(scene: Scene, { circulation }: Convened): readonly Block[] {
  const words = wordsFor(scene).circulation;
  return circulation.list.flatMap((one): readonly Block[] => {
    if (one.minutes !== 'part') return [];
    const said = (ownEntry(circulation.attended, one.to) ?? []).length;
    const name = recipientName(scene, one.to, one.person);
    const text = said === 0 ? words.partNotSaid(name) : words.partSaid(name, said);
    return [{ block: 'row', text, button: opens(words.partSay, 'attended', scene.state, one.to) }];
  });
}

function aboutWhom(scene: Scene, { about }: FormRef): { readonly state: Convened; readonly one: Recipient } | null {
  const state = convened(scene.state);
  const one = state?.circulation.list.find(({ to, minutes }) => to === about && minutes === 'part');
  return state === null || one === undefined || !isChair(scene) ? null : { state, one };
}

/** Which part of the minutes somebody was there for. It starts from the register; the chair says it. */
export function attendedForm(scene: Scene, ref: FormRef): Form | null {
  const found = aboutWhom(scene, ref);
  if (found === null) return null;
  const { state, one } = found;
  const words = wordsFor(scene).circulation;
  const said = ownEntry(state.circulation.attended, one.to);
  const start = said ?? attendedBy(state, one.to, scene.procedure);
  const options = headingsIn(scene).map((each) => ({
    value: each.key,
    label: fit(headingTitle(each, scene.language), longestOption),
  }));
  return asked(
    scene,
    ref,
    words.partForm,
    [
      say(words.partMeans(recipientName(scene, one.to, one.person))),
      ...excludedFrom(scene, state, one),
      quiet(said === undefined && start.length > 0 ? words.partByRegister : words.partByYou),
    ],
    [
      {
        name: 'headings',
        label: words.partLabel,
        required: false,
        field: 'many',
        options,
        ...(start.length === 0 ? {} : { start }),
      },
    ],
  );
}

/** From which part the chair has excluded them. */
function excludedFrom(scene: Scene, { exclusion }: Convened, { to }: Recipient): readonly Block[] {
  const words = wordsFor(scene).exclusion;
  return exclusion.asked.flatMap(({ subject, decision }) => {
    if (subject === 'other' || decision?.what !== 'part') return [];
    const whose = 'child' in subject ? subject.child : subject.as === 'self' ? subject.adult : null;
    return to === `family/${whose}` ? [{ block: 'facts', rows: [[words.part, decision.part]] } as const] : [];
  });
}

export function readAttended(values: Values, scene: Scene, ref: FormRef): FormRead {
  const found = aboutWhom(scene, ref);
  const read = reading(values, wordsFor(scene));
  const headings = read.choices(
    'headings',
    headingsIn(scene).map((one) => one.key),
    'optional',
  );
  if (!sound(read) || found === null) return { problems: read.problems };
  return { command: { do: 'say-attended', to: found.one.to, headings } };
}

import { practicesKept } from '../../../domain/case/conference/practice/kept.ts';
import { type Seats, seatsOffered } from '../../../domain/case/conference/practice/shape.ts';
import type { AgencyId } from '../../../domain/ids.ts';
import { asked, opens, say } from '../../building/building.ts';
import { hasStarted, isAdministrator, isChair, isConferenceOver } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { whenText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const none = 'none';
const choices = [none, ...seatsOffered.map(String)] as const;

function offerOf({ state }: Scene, agency: string): Seats | null {
  return state.practice.offers.find((one) => one.agency === agency)?.seats ?? null;
}

/** Whether a practice offers its premises for the conference, and for how many (GP-P3). `about`: the practice. */
export function premisesForm(scene: Scene, ref: FormRef): Form | null {
  const { state, directory, me, language } = scene;
  const { about = '' } = ref;
  if (!practicesKept(directory.people.get(me)).includes(about as AgencyId) || isGone(scene)) return null;
  const all = wordsFor(scene);
  const words = all.practice;
  const when: readonly Block[] =
    state.status === 'convened' ? [{ block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] }] : [];
  return asked(
    scene,
    ref,
    words.premisesForm,
    [...when, say(words.premisesMeans)],
    [
      {
        name: 'seats',
        label: words.seats,
        required: true,
        field: 'one',
        options: [
          { value: none, label: words.notOffered },
          ...seatsOffered.map((value) => ({ value: String(value), label: words.roomFor(value) })),
        ],
        start: [String(offerOf(scene, about) ?? none)],
      },
    ],
  );
}

export function readPremises(values: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const chosen = read.choice('seats', choices, 'required');
  if (!sound(read) || chosen === undefined) return { problems: read.problems };
  const seats = seatsOffered.find((one) => String(one) === chosen) ?? null;
  return { command: { do: 'offer-premises', agency: about as AgencyId, seats } };
}

function isGone(scene: Scene): boolean {
  return hasStarted(scene) || isConferenceOver(scene.state);
}

/** To whoever keeps things for the practice: what is offered, and the way to say so. */
export function premisesRow(scene: Scene, about: string): readonly Block[] {
  const words = wordsFor(scene).practice;
  const seats = offerOf(scene, about);
  if (isGone(scene)) return [];
  const text = seats === null ? words.premisesAsk : words.premisesSaid(seats);
  return [{ block: 'row', text, button: opens(seats === null ? words.offer : words.change, 'premises', scene.state, about) }];
}

/** To chair and administrator: whose premises are offered. Nothing is decided by it: the place is set as ever. */
export function premisesLines(scene: Scene): readonly Block[] {
  if (!(isAdministrator(scene) || isChair(scene)) || isGone(scene)) return [];
  const words = wordsFor(scene).practice;
  const { offers } = scene.state.practice;
  const name = (agency: AgencyId) => scene.directory.agencies.get(agency)?.name ?? '';
  const [first, ...more] = offers;
  if (first === undefined) return [];
  return [
    say(words.premisesTo(name(first.agency), first.seats)),
    ...(more.length > 0 ? [say(words.premisesMore(more.length))] : []),
  ];
}

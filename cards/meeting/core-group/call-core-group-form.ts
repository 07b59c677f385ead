import type { Child } from '../../../domain/case/family/shape.ts';
import { coreGroupFor } from '../../../domain/case/meeting/calling/call-core-group.ts';
import type { NewWhen } from '../../../domain/case/meeting/when/shape.ts';
import { asked, say, shown, warn } from '../../building/building.ts';
import { byAgency } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { convened, isActive } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamed, dayText } from '../../building/wording.ts';
import { proposedDate, proposedLine } from '../../dates/proposed-date.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { type EnteredTime, isTimeFilled, readTime, sameTwice, timeFields } from '../times/time-fields.ts';
import { aboutDoubts, doubtLines, isMeant, unusualAbout } from '../when/doubts.ts';
import { readPlaced, whenFields } from '../when/when-form.ts';
import { openDates } from './open-dates.ts';

/** A meeting of the core group: when, where and who, by the lead professional or any member. The ref says which it will be, so that sent twice it is one. */
export function callCoreGroupForm(scene: Scene, ref: FormRef): Form | null {
  return drawn(scene, ref, { when: proposedDate(scene, 'core-group'), others: [], chosen: null });
}

/** `chosen`: who was ticked when it was sent; null: nobody has sent it yet. */
interface Entered {
  readonly when: Partial<NewWhen>;
  readonly others: readonly EnteredTime[];
  readonly chosen: readonly string[] | null;
}

function drawn(scene: Scene, ref: FormRef, { when, others, chosen }: Entered): Form | null {
  if (!carriesGroup(scene)) return null;
  const all = wordsFor(scene);
  const words = all.coreGroup;
  if (scene.state.meeting === ref.meeting) return shown(scene, ref, words.callForm, [say(words.calledAlready)]);
  const people = personOptions(scene, offered(scene));
  if (scene.state.nextCoreGroup !== ref.meeting || people.length === 0) return null;
  const start = chosen ?? usual(scene, people);
  return asked(
    scene,
    ref,
    words.callForm,
    [
      ...doubtLines(scene, ref.about ?? '', 'first'),
      warn(words.callMeans),
      ...closing(scene),
      ...openDates(scene),
      ...proposedLine(scene, 'core-group'),
      ...beforeDischarge(scene),
    ],
    [
      ...whenFields(scene, when, words.timeHint),
      { name: 'people', label: words.peopleLabel, hint: words.peopleHint, required: true, field: 'many', options: people, start },
      ...moreTimes.flatMap((nth) => {
        const hint = nth === 2 ? { hint: words.otherTimes } : {};
        return timeFields(scene, nth, others[nth - 2], { required: false, ...hint, timeHint: words.timeHint });
      }),
    ],
    ({ ending }) => ending.callSubmit,
  );
}

/** Who came last time, and who is of the core group by now: nobody else without a tick. The first time everybody who may be. */
function usual({ state }: Scene, people: readonly { readonly value: string }[]): readonly string[] {
  const all = people.map((one) => one.value);
  const group: readonly string[] = [...state.lastGroup.map((one) => one.person), ...(convened(state)?.coreGroup ?? [])];
  const theirs = all.filter((one) => group.includes(one));
  return state.lastGroup.length === 0 || theirs.length === 0 ? all : theirs;
}

/** That the one that was held is closed with it: who was there, and its scale, stay as they are. */
function closing(scene: Scene): readonly Block[] {
  const { closes } = scene.state;
  return closes === null ? [] : [warn(wordsFor(scene).coreGroup.callCloses(dayText(closes, scene.language)))];
}

/** For which children the conference said that it meets before they leave hospital, until it has met since the birth (FV-B1). */
function beforeDischarge(scene: Scene): readonly Block[] {
  const { children, decision, lastMet } = scene.state;
  const { beforeHome } = wordsFor(scene).coreGroup;
  const metSince = (child: Child) => 'born' in child && lastMet !== null && lastMet >= child.born;
  const theirs = children.filter((child) => decision.follows[child.id]?.unborn['core-group'] === true && !metSince(child));
  return theirs.map((child) => warn(beforeHome(childNamed(scene, child))));
}

/** Besides its own: its members say which suit, and its own stands until one is taken. */
const moreTimes = [2, 3] as const;

/** The first time a day or a time is unusual it is asked about, and what was entered is kept. */
export function readCallCoreGroup(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const when = readPlaced(read, scene);
  // It is called already: whom it offered then is not looked for again.
  if (scene.state.meeting === ref.meeting) return { command: { do: 'call-core-group', when, people: [] } };
  const people = read.choices('people', offered(scene));
  const filled = moreTimes.filter((nth) => isTimeFilled(values, nth));
  const others = filled.map((nth) => readTime(read, scene, nth));
  if (!sound(read)) return { problems: read.problems };
  const same = sameTwice([when, ...others]);
  if (same !== null) return { problems: { [`time${filled[same - 1]}`]: wordsFor(scene).times.same } };
  const doubts = [when, ...others]
    .map((one) => ({ one, found: unusualAbout(scene, one) }))
    .filter(({ found }) => found.length > 0);
  const about = doubts.map(({ one, found }) => aboutDoubts(one, found)).join('/');
  const again = doubts.every(({ one, found }) => isMeant(ref, one, found))
    ? null
    : drawn(scene, { ...ref, about }, { when, others, chosen: people });
  if (again !== null) return { form: again };
  return { command: { do: 'call-core-group', when, people, ...(others.length === 0 ? {} : { others }) } };
}

/** Whoever leads, every member of the core group, and whoever held the last meeting of it or was on its list. */
export function carriesGroup(scene: Scene): boolean {
  const { lead, me, state } = scene;
  if (!isActive(scene)) return false;
  const members = [state.lastHolder, ...state.lastGroup.map((one) => one.person), ...(convened(state)?.coreGroup ?? [])];
  return lead === me || members.includes(me);
}

function offered(scene: Scene) {
  const { invitees, agencies } = scene.state;
  const coreGroup = convened(scene.state)?.coreGroup ?? [];
  return byAgency(scene, coreGroupFor(scene.me, { invitees, agencies, coreGroup }, scene.directory));
}

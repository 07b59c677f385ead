import { ownerless } from '../../../domain/case/conference/decision/recommended-tasks.ts';
import type { Recommendation, RecommendationId } from '../../../domain/case/conference/decision/shape.ts';
import { asked, heading, opens, quiet, say } from '../../building/building.ts';
import { byAgency, nameOf } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { convened, isChair, writesRecord } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamed, childNamedOf, dayText, fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const longestRecommended = 300;

const owners = (scene: Scene) =>
  byAgency(
    scene,
    scene.state.invitees.map((one) => one.person),
  );
/** What can be taken back: what nobody has answered, or whose owner has left. */
const unanswered = ({ state }: Scene) => {
  const left = ownerless(state);
  return state.decision.recommendations.filter((one) => one.answer === null || left.includes(one));
};
const isOpen = ({ state: { stage } }: Scene) => stage === 'held' || stage === 'closed';

/** To an agency, apart from the decision (ST-D5); or one is taken back. `about`: its id, made as it opens. */
export function recommendForm(scene: Scene, ref: FormRef): Form | null {
  if (!isChair(scene) || !isOpen(scene)) return null;
  const { state } = scene;
  const words = wordsFor(scene).decision;
  const open = unanswered(scene);
  const needed = open.length === 0;
  return asked(
    scene,
    ref,
    words.recommendForm,
    [say(words.recommendMeans)],
    [
      { name: 'what', label: words.recommendWhat, required: needed, field: 'text', lines: 'many', max: longestRecommended },
      {
        name: 'owner',
        label: words.recommendOwner,
        required: needed,
        field: 'one',
        options: personOptions(scene, owners(scene)),
      },
      {
        name: 'child',
        label: words.recommendChild,
        required: false,
        field: 'one',
        options: state.children.map((child) => ({ value: child.id, label: fit(childNamed(scene, child), 75) })),
      },
      ...(needed
        ? []
        : [
            {
              name: 'take-back',
              label: words.recommendBack,
              required: false,
              field: 'one' as const,
              options: open.map((one) => ({ value: one.id, label: fit(`${nameOf(scene, one.owner)}: ${one.what}`, 75) })),
            },
          ]),
    ],
  );
}

export function readRecommend(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const open = unanswered(scene);
  const back =
    open.length === 0
      ? undefined
      : read.choice(
          'take-back',
          open.map((one) => one.id),
          'optional',
        );
  if (back !== undefined && sound(read)) return { command: { do: 'take-back-recommendation', recommendation: back } };
  const what = read.text('what', longestRecommended, 'required');
  const owner = read.choice('owner', owners(scene), 'required');
  const child =
    read.choice(
      'child',
      scene.state.children.map((one) => one.id),
      'optional',
    ) ?? null;
  if (!sound(read) || owner === undefined) return { problems: read.problems };
  return { command: { do: 'recommend', id: (ref.about ?? '') as RecommendationId, child, owner, what } };
}

const own = ({ state, me }: Scene, { about }: FormRef) =>
  state.decision.recommendations.find((one) => one.id === about && one.owner === me);

/** Accepted, and by when; or not, and why. */
export function answerRecommendationForm(scene: Scene, ref: FormRef): Form | null {
  const found = own(scene, ref);
  if (found === undefined || !isOpen(scene)) return null;
  const words = wordsFor(scene).decision;
  return asked(
    scene,
    ref,
    words.recommendAnswerForm,
    [say(found.what), quiet(words.recommendAnswerMeans)],
    [
      {
        name: 'accepted',
        label: words.recommendAnswer,
        required: true,
        field: 'one',
        options: (['yes', 'no'] as const).map((value) => ({ value, label: words.accepts[value] })),
        ...(found.answer === null ? {} : { start: [found.answer.accepted ? 'yes' : 'no'] }),
      },
      {
        name: 'until',
        label: words.recommendUntil,
        required: true,
        once: { field: 'accepted', is: ['yes'] },
        field: 'date',
        ...(found.answer?.until ? { start: found.answer.until } : {}),
      },
      {
        name: 'why',
        label: words.recommendWhy,
        required: true,
        once: { field: 'accepted', is: ['no'] },
        field: 'text',
        lines: 'many',
        max: longestRecommended,
        ...(found.answer?.why ? { start: found.answer.why } : {}),
      },
    ],
  );
}

export function readAnswerRecommendation(values: Values, scene: Scene, ref: FormRef): FormRead {
  const found = own(scene, ref);
  const words = wordsFor(scene);
  const read = reading(values, words);
  const accepted = read.choice('accepted', ['yes', 'no'] as const, 'required');
  const until = read.date('until', accepted === 'yes' ? 'required' : 'optional');
  const why = read.text('why', longestRecommended, accepted === 'no' ? 'required' : 'optional');
  if (!sound(read) || accepted === undefined || found === undefined) return { problems: read.problems };
  return { command: { do: 'answer-recommendation', recommendation: found.id, accepted: accepted === 'yes', why, until } };
}

/** To the chair and whoever writes the record all of them, to others what is recommended to them. */
export function recommendationBlocks(scene: Scene): readonly Block[] {
  const { state, me } = scene;
  if (convened(state) === null) return [];
  const words = wordsFor(scene).decision;
  const keeps = isChair(scene) || writesRecord(scene);
  const all = state.decision.recommendations.filter((one) => keeps || one.owner === me);
  return [
    ...(all.length === 0 ? [] : [heading(words.recommendForm)]),
    ...all.map((one): Block => {
      const text = textOf(scene, one);
      const button = opens(words.recommendAnswerForm, 'recommendation', state, one.id);
      return one.owner === me ? { block: 'row', text, button } : say(text);
    }),
    ...(isChair(scene)
      ? [{ block: 'row', text: words.recommendRow, button: opens(words.recommendRaise, 'recommend', state) } as const]
      : []),
  ];
}

function textOf(scene: Scene, { id, child, owner, what, answer }: Recommendation): string {
  const words = wordsFor(scene).decision;
  const done = answer?.accepted === true && scene.state.decision.done[`${id}/recommended`] !== undefined ? words.done : '';
  const until = answer === null || answer.until === '' ? '' : dayText(answer.until, scene.language);
  const said =
    answer === null
      ? words.notAnswered
      : [[words.accepts[answer.accepted ? 'yes' : 'no'], until, done].filter(Boolean).join(', '), answer.why]
          .filter(Boolean)
          .join(': ');
  return [child === null ? '' : childNamedOf(scene, child), nameOf(scene, owner), what, said].filter(Boolean).join(' · ');
}

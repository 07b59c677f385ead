import { recipientOf } from '../../../domain/case/conference/circulation/recipients.ts';
import { type CircDocument, documents, type Recipient } from '../../../domain/case/conference/circulation/shape.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { takesPartFor } from '../../../domain/case/need-to-know/children.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { besideEnglish, carefully } from '../../building/bilingual.ts';
import { heading, opens, quiet, say, shown } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { convened, isActive } from '../../building/reader-part.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { LinkShown } from '../../linked-files.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import { planForm } from '../../plan/outline/plan-form.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { provisionalLines } from '../day/quorum-lines.ts';
import { categoryText, helpText } from '../decision/outcome-text.ts';
import { ownCopyRow } from '../minutes/get-form.ts';
import { nextEntry, nextReviewRow } from './next-review.ts';

/** `about`: which of what was sent to them. */
export function documentAbout({ about }: FormRef): CircDocument {
  return documents.find((one) => one === about) ?? 'decisions';
}

/** What a recipient reads of what was sent to them, of the children they get it of. */
export function outcomeForm(scene: Scene, ref: FormRef, link: () => LinkShown | null = () => null): Form | null {
  const state = convened(scene.state);
  const mine = state === null ? undefined : recipientOf(state.circulation, scene.me);
  if (state === null || mine === undefined || !isActive(scene)) return null;
  const words = wordsFor(scene).circulation;
  const document = documentAbout(ref);
  const first = [quiet(words.onward[scene.procedure.onwardSharing]), ...provisionalLines(scene, mine.children)];
  if (document === 'plan') {
    const plan = planForm(scene, { ...ref, about: '' });
    return plan === null ? null : { ...plan, ref, intro: [...first, ...plan.intro] };
  }
  const title = words.documents[document];
  if (document === 'minutes') return shown(scene, ref, title, [...first, ...minutesBlocks(scene, mine)]);
  return shown(scene, ref, title, [...first, ...decidedBlocks(scene, mine.children), ...nextEntry(scene, link)]);
}

/** Decision, category, who leads and who is in the core group (ST-T15), each child apart. */
function decidedBlocks(scene: Scene, children: readonly ChildId[]): readonly Block[] {
  const { lead } = scene;
  const state = convened(scene.state);
  if (state === null) return [];
  const words = wordsFor(scene).circulation;
  const blocks = children.flatMap((child): readonly Block[] => {
    const decided = state.decision.children[child];
    const named = heading(childNamedOf(scene, child));
    if (decided === undefined) return [named, say(carefully(scene, ({ circulation }) => circulation.adjourned))];
    const said = besideEnglish(scene, (one) => {
      const { atRisk, notAtRisk } = wordsFor(one).circulation;
      return decided.outcome === 'at-risk' ? atRisk(inLanguage(one.procedure.words.outcome, one.language)) : notAtRisk;
    });
    const cats = categoryText(scene, decided.categories);
    const help = helpText(scene, child);
    const lines = [cats === '' ? '' : words.categories(cats), help === null ? '' : words.otherHelp(help)].filter(Boolean);
    return [named, say([{ strong: said }]), ...lines.map((line) => say(line))];
  });
  const theirs = state.coreGroup.filter((one) => takesPartFor(state, scene.me, one));
  const group = theirs.filter((one) => !scene.hides(one)).map((one) => nameOf(scene, one));
  return [
    ...blocks,
    {
      block: 'facts',
      rows: [
        [words.leadRow, lead === null ? words.nobody : nameOf(scene, lead as PersonId)],
        [words.groupRow, group.length === 0 ? words.nobody : group.join(', ')],
        ...nextReviewRow(scene),
      ],
    },
  ];
}

/** Which copy they have, and what they asked to have put right in it. */
function minutesBlocks(scene: Scene, mine: Recipient): readonly Block[] {
  const words = wordsFor(scene).circulation;
  const state = convened(scene.state);
  const file = ownCopyRow(scene);
  const own = scene.cover?.how === 'covering' ? [] : (state?.circulation.corrections ?? []).filter((one) => one.by === scene.me);
  return [
    say(words.copyIs(words.copies[mine.minutes], mine.children.map((one) => childNamedOf(scene, one)).join(', '))),
    ...(file.length === 0 ? [quiet(words.copyLater)] : file),
    ...own.flatMap((one): readonly Block[] => [
      { block: 'facts', rows: [[words.askedRow, one.text]] },
      one.answer === null
        ? quiet(words.noAnswer)
        : say(`${words.answered[one.answer.accepted ? 'yes' : 'no']} ${one.answer.words}`.trim()),
    ]),
    { block: 'row', text: words.correctRow, button: opens(words.correct, 'correction', scene.state) },
    ...(own.some((one) => one.answer === null)
      ? [{ block: 'row', text: words.takeBackRow, button: opens(words.takeBack, 'correction-back', scene.state) } as const]
      : []),
  ];
}

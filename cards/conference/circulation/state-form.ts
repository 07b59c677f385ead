import { formatDay } from '../../../domain/calendar/format.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { changedSince } from '../../../domain/case/conference/circulation/changed.ts';
import { circulationDueOf } from '../../../domain/case/conference/circulation/due.ts';
import { isFor, recipientsOf } from '../../../domain/case/conference/circulation/recipients.ts';
import { isOut } from '../../../domain/case/conference/circulation/sending.ts';
import {
  type CircDocument,
  documents,
  type Recipient,
  type RecipientId,
} from '../../../domain/case/conference/circulation/shape.ts';
import { waysReceived } from '../../../domain/case/conference/received.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { Instant } from '../../../domain/ids.ts';
import { asked, heading, longestLabel, opens, quiet, say, shown, warn } from '../../building/building.ts';
import { convened, isActive, isAdministrator, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { dayText, fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { attendedRows } from './attended-form.ts';
import { recipientName } from './recipient-name.ts';

/** What went out when, who has it and how, and who was to get it by mistake: for chair, administrator and whoever leads. */
export function circulationForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !keepsCirculation(scene)) return null;
  const words = wordsFor(scene).circulation;
  const { circulation } = state;
  if (circulation.released === null) return shown(scene, ref, words.stateForm, [say(words.notReleased)]);
  return shown(scene, ref, words.stateForm, [
    quiet(words.onward[scene.procedure.onwardSharing]),
    ...documents.flatMap((one) => ofDocument(scene, state, one)),
    ...withdrawnBlocks(scene, state),
    ...(isChair(scene)
      ? [
          ...attendedRows(scene, state),
          { block: 'row', text: words.sendRow, button: opens(words.send, 'circulate', state) } as const,
          { block: 'row', text: words.listRow, button: opens(words.listOpen, 'who-gets', state) } as const,
          { block: 'row', text: words.withdrawRow, button: opens(words.withdraw, 'withdraw-copies', state) } as const,
        ]
      : []),
    { block: 'row', text: words.receivedRow, button: opens(words.received, 'received', state) },
  ]);
}

function keepsCirculation(scene: Scene): boolean {
  return isChair(scene) || isAdministrator(scene) || (isActive(scene) && scene.lead === scene.me);
}

const dayOfInstant = (at: Instant, scene: Scene) => dayText(isoFromDay(localDay(at)), scene.language);

function ofDocument(scene: Scene, state: Convened, document: CircDocument): readonly Block[] {
  const words = wordsFor(scene).circulation;
  const { sent, got } = state.circulation;
  const due = circulationDueOf(state, document, scene.procedure);
  const by = due === null ? '' : words.by(formatDay(due, scene.language));
  const at = sent[document];
  const theirs = recipientsOf(state, document);
  const missing = theirs.filter(({ to }) => got[to]?.[document] === undefined);
  const late = due !== null && localDay(scene.now) > due && (at === undefined || missing.length > 0);
  const items = at === undefined ? [] : missing.map((one) => lineOf(scene, state, one, document));
  const has = words.has(theirs.length - missing.length, theirs.length);
  return [
    heading(`${words.documents[document]}${by}`),
    ...(late ? [warn(words.late)] : []),
    say(at === undefined ? words.notSent : `${words.sentOn(dayOfInstant(at, scene))} ${has}`),
    ...(changedSince(state).includes(document) ? [warn(words.changed)] : []),
    ...(items.length === 0 ? [] : [quiet(words.missing), { block: 'list', items } as const]),
  ];
}

function lineOf(scene: Scene, state: Convened, one: Recipient, document: CircDocument): string {
  const words = wordsFor(scene).circulation;
  const opened = one.person ? state.circulation.opened[one.to as never]?.[document] : undefined;
  const name = recipientName(scene, one.to, one.person);
  return opened === undefined ? name : words.openedOnly(name, dayOfInstant(opened[0], scene));
}

/** Who was to get it by mistake, and what of it they had opened. */
function withdrawnBlocks(scene: Scene, { circulation }: Convened): readonly Block[] {
  const words = wordsFor(scene).circulation;
  if (circulation.withdrawn.length === 0) return [];
  const items = circulation.withdrawn.map(({ to, at }) => {
    const opened = documents.filter((one) => circulation.opened[to as never]?.[one] !== undefined);
    const what =
      opened.length === 0 ? words.openedNothing : words.openedWhat(opened.map((one) => words.documents[one]).join(', '));
    const isPerson = scene.everybody.people.has(to as never);
    return `${recipientName(scene, to, isPerson)}, ${dayOfInstant(at, scene)}: ${what}`;
  });
  return [heading(words.withdrawnTitle), { block: 'list', items }];
}

/** What goes out now: the plan, the minutes once they are agreed, or again what was changed. */
export function circulateForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !isChair(scene) || state.circulation.released === null) return null;
  const words = wordsFor(scene).circulation;
  const open = sendable(state);
  return asked(
    scene,
    ref,
    words.send,
    [say(words.sendMeans), ...(open.includes('minutes') ? [] : [quiet(words.minutesFirst)])],
    [
      {
        name: 'document',
        label: words.documentLabel,
        required: true,
        field: 'one',
        options: open.map((value) => {
          const label = words.documents[value];
          return { value, label: isOut(state, value) ? words.asSent(label) : label };
        }),
      },
    ],
    (all) => all.circulation.send,
  );
}

const sendable = ({ minutes }: Convened) => documents.filter((one) => one !== 'minutes' || minutes.stage === 'agreed');

export function readCirculate(values: Values, scene: Scene): FormRead {
  const state = convened(scene.state);
  const read = reading(values, wordsFor(scene));
  const document = read.choice('document', state === null ? [] : sendable(state), 'required');
  if (!sound(read) || document === undefined) return { problems: read.problems };
  return { command: { do: 'send-document', document } };
}

const hows = [...waysReceived, 'not'] as const;

/** That somebody was told, or has it: who, what and how; or that this was a mistake. */
export function receivedForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !keepsCirculation(scene) || state.circulation.released === null) return null;
  const words = wordsFor(scene).circulation;
  return asked(
    scene,
    ref,
    words.received,
    [],
    [
      { name: 'to', label: words.toLabel, required: true, field: 'one', options: recipientOptions(scene, state) },
      {
        name: 'document',
        label: words.documentLabel,
        required: true,
        field: 'one',
        options: documents
          .filter((one) => state.circulation.sent[one] !== undefined)
          .map((value) => ({ value, label: words.documents[value] })),
      },
      {
        name: 'how',
        label: words.howLabel,
        required: true,
        field: 'one',
        options: hows.map((value) => ({ value, label: words.hows[value] })),
      },
    ],
  );
}

export function readReceived(values: Values, scene: Scene): FormRead {
  const list = convened(scene.state)?.circulation.list ?? [];
  const read = reading(values, wordsFor(scene));
  const to = read.choice<RecipientId>(
    'to',
    list.map((one) => one.to),
    'required',
  );
  const document = read.choice('document', documents, 'required');
  const how = read.choice('how', hows, 'required');
  const them = list.find((one) => one.to === to);
  if (them !== undefined && document !== undefined && !isFor(them, document))
    read.problems.document = wordsFor(scene).circulation.notTheirs;
  if (!sound(read) || to === undefined || document === undefined || how === undefined) return { problems: read.problems };
  return { command: { do: 'note-received', to, document, how: how === 'not' ? null : how } };
}

/** Wrong recipient: gone at once, and listed with what they had opened. */
export function withdrawCopiesForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !isChair(scene) || state.circulation.list.length === 0) return null;
  const words = wordsFor(scene).circulation;
  return asked(
    scene,
    ref,
    words.withdraw,
    [warn(words.withdrawMeans)],
    [{ name: 'to', label: words.toLabel, required: true, field: 'one', options: recipientOptions(scene, state) }],
    (all) => all.circulation.withdrawNow,
  );
}

export function readWithdrawCopies(values: Values, scene: Scene): FormRead {
  const list = convened(scene.state)?.circulation.list ?? [];
  const read = reading(values, wordsFor(scene));
  const to = read.choice<RecipientId>(
    'to',
    list.map((one) => one.to),
    'required',
  );
  return !sound(read) || to === undefined ? { problems: read.problems } : { command: { do: 'withdraw-copies', to } };
}

function recipientOptions(scene: Scene, { circulation }: Convened) {
  return circulation.list.map((one) => ({
    value: one.to,
    label: fit(recipientName(scene, one.to, one.person), longestLabel),
  }));
}

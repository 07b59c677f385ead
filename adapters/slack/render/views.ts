import type { HomeView, ModalView } from '@slack/types';
import type { Card, Text } from '../../../cards/model.ts';
import { renderBlock } from './blocks.ts';
import { cardBlocks } from './card.ts';
import { checkedView } from './form.ts';
import { plainTextObject } from './text-object.ts';

/** A card or a note as a person's Home tab. */
export function renderHome(what: Card | Text): HomeView {
  return checkedView({ type: 'home', blocks: blocksOf(what) });
}

/**
 * A card or a note inside a modal that is already open, under that modal's own title (a card's title may be longer than a modal takes). Without
 * `leave` Slack closes it with its own word.
 */
export function renderReceipt(title: string, what: Card | Text, leave?: string): ModalView {
  return checkedView({
    type: 'modal',
    title: plainTextObject(title, 'viewTitle'),
    blocks: blocksOf(what),
    ...(leave === undefined ? {} : { close: plainTextObject(leave, 'viewTitle') }),
  });
}

function blocksOf(what: Card | Text) {
  return typeof what === 'object' && 'blocks' in what ? cardBlocks(what) : renderBlock({ block: 'text', text: what });
}

/** At the end of a modal's callback_id: it was opened from the Home tab, so that is what the person comes back to. */
const fromHome = '@home';

/** The same modal, marked as one over Home. */
export function overHome(view: ModalView): ModalView {
  return { ...view, callback_id: `${view.callback_id ?? ''}${fromHome}` };
}

export function isOverHome({ callback_id: id }: { readonly callback_id?: string | null | undefined }): boolean {
  return id?.endsWith(fromHome) === true;
}

/** Whether a modal is one that only says what became of something: forms are named. */
export function isReceipt({ callback_id: id }: { readonly callback_id: string }): boolean {
  return id === '' || id === fromHome;
}

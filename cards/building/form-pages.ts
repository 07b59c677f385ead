import type { Block, Form, FormRef } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/**
 * What one page holds, of what both platforms take (adapters/teams/limits.ts: 40,960 UTF-16 units as JSON; adapters/slack/limits.ts: 100 blocks),
 * with room for what a platform puts around each element.
 */
const most = { weight: 38_000, blocks: 80 } as const;

/** At the end of what a form is about: from the second page on. No id has this sign. */
const mark = /^(.*)>(\d{1,3})$/su;

/** The form that was asked for, and which of its pages. */
export function pageOf(ref: FormRef): { readonly whole: FormRef; readonly page: number } {
  const [, about, page] = mark.exec(ref.about ?? '') ?? [];
  if (page === undefined) return { whole: ref, page: 1 };
  const { about: _, ...rest } = ref;
  return { whole: about === undefined || about === '' ? rest : { ...rest, about }, page: Number(page) };
}

/** A form that is only read, by the page where it is longer than a platform shows: nothing of it is cut. */
export function onPages(reader: Pick<Reader, 'language'>, form: Form, asked: number): Form {
  if (form.fields.length > 0 || form.submit !== '') return form;
  const pages = inPages(form.intro);
  const all = pages.length;
  const at = Math.min(Math.max(asked, 1), Math.max(all, 1));
  const page = pages[at - 1];
  if (page === undefined || all === 1) return form;
  const words = wordsFor(reader).paging;
  const to = (label: string, n: number) => {
    const about = n === 1 ? form.ref.about : `${form.ref.about ?? ''}>${n}`;
    return { label, opens: { ...form.ref, ...(about === undefined ? {} : { about }) } };
  };
  const next = at < all ? to(words.nextPage, at + 1) : to(words.firstPage, 1);
  return { ...form, intro: [...page, { block: 'row', text: words.page(at, all), button: next }] };
}

/** In order, each as full as it gets; a heading stays with what it is of. */
function inPages(blocks: readonly Block[]): Block[][] {
  const pages: Block[][] = [[]];
  let room = { ...most } as { weight: number; blocks: number };
  for (const block of blocks.flatMap(one)) {
    const price = priceOf(block);
    if (price.weight > room.weight || price.blocks > room.blocks) {
      const before = pages.at(-1) ?? [];
      const last = before.at(-1);
      const heads = last !== undefined && isHeading(last) && before.length > 1 ? before.splice(-1) : [];
      pages.push(heads);
      room = { ...most };
    }
    pages.at(-1)?.push(block);
    room = { weight: room.weight - price.weight, blocks: room.blocks - price.blocks };
  }
  return pages.map(together);
}

const isHeading = (block: Block) => block.block === 'text' && block.tone === 'heading';

/** A list and facts can be parted between their rows. */
function one(block: Block): readonly Block[] {
  if (block.block === 'list') return block.items.map((item) => ({ block: 'list', items: [item] }));
  return block.block === 'facts' ? block.rows.map((row) => ({ block: 'facts', rows: [row] })) : [block];
}

/** What was parted and stays on one page is one again. */
function together(blocks: readonly Block[]): Block[] {
  const all: Block[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (block.block === 'list' && last?.block === 'list')
      all[all.length - 1] = { ...last, items: [...last.items, ...block.items] };
    else if (block.block === 'facts' && last?.block === 'facts')
      all[all.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
    else all.push(block);
  }
  return all;
}

/** What Teams puts around each element, and a Slack section for so many signs once each is escaped. */
const around = { text: 150, facts: 400, list: 120, row: 550, picture: 200 } as const;
const escapedSection = 600;

function priceOf(block: Block): { readonly weight: number; readonly blocks: number } {
  const written = JSON.stringify(block.block === 'picture' ? block.alt : block).length;
  const sections = Math.ceil(written / escapedSection);
  return {
    weight: written + around[block.block],
    blocks: block.block === 'list' || block.block === 'facts' ? sections / 4 : sections + (block.block === 'row' ? 1 : 0),
  };
}

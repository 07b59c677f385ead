import { z } from 'zod';
import { isObj, type Json, list, type Obj, obj, str } from '../../json.ts';
import { messageBlock, viewBlock } from './blocks.ts';
import { plainText } from './text.ts';

/** What Slack would answer: its error code, and its messages with a JSON pointer each. */
export interface Objection {
  readonly error: string;
  readonly messages: readonly string[];
}

const modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  blocks: z.array(viewBlock).max(100),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
});
const home = z.strictObject({
  type: z.literal('home'),
  blocks: z.array(viewBlock).max(100),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
});
const messageBlocks = z.array(messageBlock).max(50);

function complaints(error: z.ZodError, at: string): readonly string[] {
  return error.issues.map((issue) => `[ERROR] ${issue.message} [json-pointer:${at}/${issue.path.join('/')}]`);
}

const elementsOf = (block: Obj): readonly Obj[] => [...list(block.elements), block.accessory, block.element].filter(isObj);

/** block_id is unique in its message or view, action_id in its block. The exact words of the refusal are not documented. */
function duplicates(blocks: readonly Json[]): readonly string[] {
  const twice = (ids: readonly string[]) => ids.filter((id, i) => id !== '' && ids.indexOf(id) !== i);
  const blockIds = twice(blocks.map((block) => str(obj(block).block_id)));
  const actionIds = blocks.flatMap((block) => twice(elementsOf(obj(block)).map((element) => str(element.action_id))));
  return [
    ...blockIds.map((id) => `[ERROR] block_id already exists: ${id}`),
    ...actionIds.map((id) => `[ERROR] action_id already exists in its block: ${id}`),
  ];
}

/** Every text a person would read, for Slack's limit on a whole message. */
function words(value: Json | undefined): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + words(one), 0);
  if (!isObj(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'text' && typeof one === 'string' ? one.length : words(one)),
    0,
  );
}

/** The whole text of a message's blocks: about 13,200 characters, undocumented (https://github.com/slackapi/bolt-js/issues/2509). */
const wordsMax = 13_200;

export function checkMessageBlocks(blocks: Json | undefined): Objection | null {
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', messages: ['[ERROR] blocks is not a list'] };
  const parsed = messageBlocks.safeParse(blocks);
  const messages = parsed.success ? duplicates(blocks) : complaints(parsed.error, '/blocks');
  if (messages.length > 0) return { error: 'invalid_blocks', messages };
  const markdown = blocks.filter((block) => obj(block).type === 'markdown').reduce((sum, block) => sum + words(block), 0);
  if (words(blocks) > wordsMax || markdown > 12_000) return { error: 'msg_blocks_too_long', messages: [] };
  return null;
}

export function checkView(view: Json | undefined, kind: 'modal' | 'home'): Objection | null {
  if (!isObj(view)) return { error: 'invalid_arguments', messages: ['[ERROR] view is not an object [json-pointer:/view]'] };
  if (Buffer.byteLength(JSON.stringify(view)) > 250_000) return { error: 'view_too_large', messages: [] };
  const parsed = (kind === 'modal' ? modal : home).safeParse(view);
  const blocks = list(view.blocks);
  const needsSubmit = kind === 'modal' && view.submit === undefined && blocks.some((block) => obj(block).type === 'input');
  const messages = [
    ...(parsed.success ? duplicates(blocks) : complaints(parsed.error, '/view')),
    ...(needsSubmit ? ['[ERROR] missing required field: submit [json-pointer:/view]'] : []),
  ];
  return messages.length > 0 ? { error: 'invalid_arguments', messages } : null;
}

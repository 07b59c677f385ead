import { randomBytes } from 'node:crypto';
import { isObj, type Json, list, type Obj } from '../../json.ts';

const made = () => randomBytes(3).toString('base64url');

const named = (element: Json | undefined): Json | undefined =>
  isObj(element) && element.type !== 'image' && element.type !== 'plain_text' && element.type !== 'mrkdwn'
    ? { ...element, action_id: element.action_id ?? made() }
    : element;

/** Gives each block and each interactive element the id Slack makes up when the app gave none. */
export function identify(blocks: readonly Json[]): readonly Obj[] {
  return blocks.filter(isObj).map((block) => ({
    ...block,
    block_id: block.block_id ?? made(),
    ...(block.element === undefined ? {} : { element: named(block.element) }),
    ...(block.accessory === undefined ? {} : { accessory: named(block.accessory) }),
    ...(block.type === 'actions' ? { elements: list(block.elements).map((one) => named(one) ?? null) } : {}),
  }));
}

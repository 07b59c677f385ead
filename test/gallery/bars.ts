import { isObj, type Json, type Obj } from '../../adapters/sandbox/json.ts';
import { limits as slack } from '../../adapters/slack/limits.ts';
import { limits as teams } from '../../adapters/teams/limits.ts';
import type { Bar } from './entry.ts';

/** Some clients of both platforms show no more of a button's label than this: docs.slack.dev/reference/block-kit/block-elements/button-element. */
const labelShown = 30;

/** Everything inside with this type, wherever it stands. */
function all(inside: Json | undefined, isOne: (type: string) => boolean): readonly Obj[] {
  if (Array.isArray(inside)) return inside.flatMap((one: Json) => all(one, isOne));
  if (!isObj(inside)) return [];
  const own = typeof inside.type === 'string' && isOne(inside.type) ? [inside] : [];
  return [...own, ...Object.values(inside).flatMap((one) => all(one, isOne))];
}

const lengthOf = (text: Json | undefined) => (typeof text === 'string' ? text.length : 0);
const textOf = (of: Json | undefined) => (isObj(of) ? lengthOf(of.text) : 0);
const longest = (lengths: readonly number[]) => Math.max(0, ...lengths);
const isUsed = ({ used }: Bar) => used > 0;
const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const plain = (value: Json | undefined): Obj => (isObj(value) ? value : {});

/** Slack's limits, as far as this message or view comes near them. A message has no title of its own. */
export function slackBars(payload: Obj): readonly Bar[] {
  const isView = payload.type === 'modal';
  const blocks = listed(payload.blocks);
  const texts = all(payload.blocks, (type) => type === 'mrkdwn' || type === 'plain_text');
  const buttons = all(payload.blocks, (type) => type === 'button');
  const selects = all(payload.blocks, (type) => type.endsWith('select'));
  const options = all(payload.blocks, (type) => /select$|checkboxes|radio_buttons/.test(type)).flatMap((one) => [
    ...listed(one.options),
    ...listed(one.option_groups).flatMap((group) => listed(plain(group).options)),
  ]);
  const words = texts.reduce((sum, one) => sum + lengthOf(one.text), 0);
  const bar = (of: string, used: number, most: number): Bar => ({ of, used, most });
  const surface = isView
    ? [
        bar('blocks', blocks.length, slack.viewBlocks),
        bar('bytes', Buffer.byteLength(JSON.stringify(payload)), slack.viewBytes),
        bar('title', textOf(payload.title), slack.viewTitle),
        bar('submit', textOf(payload.submit), slack.viewTitle),
        bar('close', textOf(payload.close), slack.viewTitle),
        bar('private_metadata', lengthOf(payload.private_metadata), slack.privateMetadata),
      ]
    : [bar('blocks', blocks.length, slack.messageBlocks), bar('words', words, slack.messageBlocksText)];
  return [
    ...surface,
    bar('longest text', longest(texts.map((one) => lengthOf(one.text))), slack.text),
    bar('button label', longest(buttons.map((one) => textOf(one.text))), labelShown),
    bar('button value', longest(buttons.map((one) => lengthOf(one.value))), slack.buttonValue),
    bar('options of a select', longest(selects.map((one) => listed(one.options).length)), slack.selectOptions),
    bar('option label', longest(options.map((one) => textOf(plain(one).text))), slack.optionText),
    bar('option value', longest(options.map((one) => lengthOf(plain(one).value))), slack.optionValue),
  ].filter(isUsed);
}

/** The limits of Teams. */
export function teamsBars(payload: Obj): readonly Bar[] {
  const buttons = all(payload, (type) => type.startsWith('Action.'));
  return [
    { of: 'bytes (UTF-16)', used: JSON.stringify(payload).length * 2, most: teams.messageBytes },
    { of: 'button label', used: longest(buttons.map((one) => lengthOf(one.title))), most: labelShown },
  ].filter(isUsed);
}

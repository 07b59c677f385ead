import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import type { AdaptiveCard, HostConfig, SerializationContext } from 'adaptivecards';
import { Ajv, type ValidateFunction } from 'ajv';

const require = createRequire(import.meta.url);
// The package's own entry points do not load in Node (extension-less imports); the UMD build does, without a DOM.
const cards: {
  AdaptiveCard: typeof AdaptiveCard;
  HostConfig: typeof HostConfig;
  SerializationContext: typeof SerializationContext;
} = require('adaptivecards/dist/adaptivecards.js');

const published: { readonly id: string; readonly definitions: object } = JSON.parse(
  readFileSync(new URL('../../schemas/adaptive-card-1.5.0.json', import.meta.url), 'utf8'),
);
const { definitions } = published;
const { id, ...rest } = published; // draft-04's `id` under a draft-06 `$schema`: ajv wants `$id`
const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
ajv.addSchema({ ...rest, $id: id }, 'card');

const compiled = new Map<string, ValidateFunction>();
function validatorOf(type: string): ValidateFunction {
  // What the schema does not define is allowed nowhere.
  const found =
    compiled.get(type) ?? ajv.compile(Object.hasOwn(definitions, type) ? { $ref: `card#/definitions/${type}` } : false);
  compiled.set(type, found);
  return found;
}

/** What the official schema 1.5 and Microsoft's own renderer find wrong with a card; empty when both accept it. */
export function problemsOf(card: object): string[] {
  const plain = withoutPeoplePickers(card);
  return [...bySchema(withoutTeamsExtras(plain)), ...byRenderer(plain)];
}

const peoplePicker = { type: 'Data.Query', dataset: 'graph.microsoft.com/users' };

/**
 * A people picker as the choice of one person it is to whoever uses it: `choices.data` and the style `filtered` are Teams' additions to 1.5, and
 * the list is filled by Teams (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker). Any other data is left.
 */
function withoutPeoplePickers(card: object): object {
  return JSON.parse(JSON.stringify(card), (_, value) => {
    if (value?.type !== 'Input.ChoiceSet' || !isDeepStrictEqual(value['choices.data'], peoplePicker)) return value;
    const { 'choices.data': _data, style, ...standard } = value;
    const somebody = { title: 'Somebody', value: '00000000-0000-4000-8000-0000000000a2' };
    return { ...standard, ...(style === 'filtered' ? {} : { style }), choices: [...value.choices, somebody] };
  });
}

/** The schema allows nothing it does not know; Teams documents `msteams` as an addition to it. */
function withoutTeamsExtras(card: object): unknown {
  const { msteams: _, ...standard } = card as { msteams?: unknown };
  return standard;
}

/** Every part is checked against the definition of its own type: the errors of the whole are dozens of lines of "anyOf". */
function bySchema(node: unknown, path = ''): string[] {
  if (Array.isArray(node)) return node.flatMap((item, at) => bySchema(item, `${path}/${at}`));
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries(node).flatMap(([key, value]) => (key === 'data' ? [] : bySchema(value, `${path}/${key}`)));
  if (inner.length > 0 || !('type' in node) || typeof node.type !== 'string') return inner;
  const { type } = node;
  const validate = validatorOf(type);
  if (validate(node)) return [];
  return [`${path} ${type}: ${validate.errors?.map((error) => `${error.instancePath} ${error.message}`).join('; ')}`];
}

function byRenderer(card: object): string[] {
  const parsed = new cards.AdaptiveCard();
  // Its limit of buttons does not know the overflow menu: those are allowed on top of Teams' six.
  const overflow = JSON.stringify(card).split('"mode":"secondary"').length - 1;
  parsed.hostConfig = new cards.HostConfig({ actions: { maxActions: 6 + overflow } });
  const context = new cards.SerializationContext();
  parsed.parse(card, context);
  const found = [];
  for (let at = 0; at < context.eventCount; at += 1) found.push(context.getEventAt(at).message);
  return [...found, ...parsed.validateProperties().validationEvents.map((event) => event.message)];
}

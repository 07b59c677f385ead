import { isObj, type Json, list, type Obj, obj, str } from '../json.ts';
import { partsOf, wholeOrganisation } from './card.ts';

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

/** UTF-16 bytes of what is sent: how Teams measures a bot's message (agent-message-size-limit.md: about 100 KB; keep to 80). */
export const utf16 = (value: Json): number => Buffer.byteLength(JSON.stringify(value), 'utf16le');
export const largest = 100 * 1024;
export const prudent = 80 * 1024;

const known = new Set(
  [
    'AdaptiveCard TextBlock RichTextBlock TextRun Image ImageSet Media Container ColumnSet Column FactSet ActionSet Table TableRow TableCell',
    'Input.Text Input.Number Input.Date Input.Time Input.Toggle Input.ChoiceSet Data.Query',
    'Action.Submit Action.Execute Action.OpenUrl Action.ShowCard Action.ToggleVisibility BackgroundImage mention',
  ].flatMap((line) => line.split(' ')),
);

/** The Adaptive Card of an activity, if it has one. */
export function cardOf(attachments: Json | undefined): Obj | null {
  const card = list(attachments).find((one) => isObj(one) && one.contentType === adaptiveCardType);
  return isObj(card) && isObj(card.content) ? card.content : null;
}

/** Teams shows 1.5 and below; for a later one it shows the fallback text, or a sentence of its own. null: it shows the card. */
export function fallbackOf(card: Obj): string | null {
  const [major = 0, minor = 0] = str(card.version).split('.').map(Number);
  const tooNew = major > 1 || (major === 1 && minor > 5);
  return tooNew ? str(card.fallbackText) || 'This card is not supported in this version of Teams.' : null;
}

/** Any other dataset is searched by asking the bot (`application/search`), or is the members of the chat. */
function isDeadPicker(part: Obj): boolean {
  const data = part['choices.data'];
  return data !== undefined && (obj(data).type !== 'Data.Query' || obj(data).dataset !== wholeOrganisation);
}

/** What Teams would show badly without telling anybody. */
export function oddities(card: Obj): readonly string[] {
  const parts = partsOf(card);
  const primary = list(card.actions).filter((action) => isObj(action) && action.mode !== 'secondary').length;
  const refresh = isObj(card.refresh) ? list(card.refresh.userIds).length : 0;
  return [
    ...(fallbackOf(card) === null ? [] : [`card version ${str(card.version)} is not shown: Teams stops at 1.5`]),
    ...(card.type === 'AdaptiveCard' ? [] : ['the attachment is no AdaptiveCard']),
    ...parts.filter((part) => !known.has(str(part.type))).map((part) => `unknown element ${str(part.type)} is dropped`),
    ...parts
      .filter(isDeadPicker)
      .map((part) => `${str(part.id)} searches ${str(obj(part['choices.data']).dataset)}: nobody answers`),
    ...(primary > 6 ? [`${primary} primary buttons: Teams shows 6`] : []),
    ...(refresh > 60 ? [`refresh names ${refresh} people: at most 60`] : []),
  ];
}

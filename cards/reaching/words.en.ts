import type { Missed } from '../../domain/case/reaching/shape.ts';
import { aOrAn } from '../words/in-a-sentence.ts';
import { plural } from '../words/plural.ts';
import type { Terms } from '../words/terms.ts';

const rules = new Intl.PluralRules('en-GB');

const missed: Record<Missed, string> = {
  invitation: 'An invitation',
  'keep-free': 'To keep the time free',
  times: 'To say which times suit',
  list: 'A list to agree',
  scale: 'The scale',
  reminder: 'A reminder',
  cancelled: 'That it is cancelled',
  'core-group': 'The core group',
  telephone: 'To telephone somebody',
  news: 'Something has changed',
};

/** Somebody cannot be reached in chat: the card and the forms of whoever telephones them. */
export const reaching = (t: Terms) => ({
  title: (reference: string) => `${t.conference} ${reference}: please telephone`,
  titleDone: (reference: string) => `${t.conference} ${reference}: nobody left to telephone`,
  toTelephone: (n: number) =>
    `${plural(rules, n, { one: 'person', other: 'people' })} could not be reached in chat. Please telephone today: the name and the number are under “Details”.`,
  toldBy: (n: number, name: string, day: string) => `${n === 1 ? 'Told' : `${n} people told`} by telephone, ${day}, by ${name}`,
  reachedAfterAll: (n: number) => `${plural(rules, n, { one: 'person was', other: 'people were' })} reached in chat after all.`,
  haveTold: 'I have told them by telephone',
  detailsForm: 'Whom to telephone',
  toldForm: 'Told by telephone',
  toldLabel: 'Whom you have told',
  notTold: 'Not told after all',
  notToldLabel: 'Not after all: said by mistake',
  telephone: 'Telephone',
  gone: `Do they not work there any more? Then ${aOrAn(t.administrator)}, or whoever leads their agency, removes them under “The partnership”: their place and actions go to somebody the same day.`,
  noNumber: 'no telephone number in the partnership’s list',
  what: 'What did not arrive',
  how: 'Now',
  toTell: 'to be telephoned',
  reached: 'reached in chat after all',
  missed,
});

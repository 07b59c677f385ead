import { plural } from '../../words/plural.ts';
import type { Terms } from '../../words/terms.ts';
import type { arranging as english } from './words.en.ts';

const rules = new Intl.PluralRules('cy');

/** What is seen to when a conference is set up, beside day, chair and people. */
export const arranging = (t: Terms): ReturnType<typeof english> => ({
  shortOwn: (days) =>
    `Rhybudd byr: ${plural(rules, days, { one: 'diwrnod', two: 'ddiwrnod', few: 'diwrnod', many: 'diwrnod', other: 'diwrnod' })} o’r gwahoddiad i’r gynhadledd. Mae’r hyn sydd i’w wneud cyn hynny isod.`,
  short: 'Rhybudd byr, i ysgolion yn enwedig. Dyma’r dyddiadau i bwy bynnag a wahoddir nawr:',
  schoolAsk: 'Mae’r diwrnod yn ystod gwyliau ysgol: pwy sy’n siarad dros yr ysgol, a ble mae ei gwybodaeth?',
  schoolSay: 'Dweud pwy',
  schoolSaid: 'Mae’r diwrnod yn ystod gwyliau ysgol. Mae pwy sy’n siarad dros yr ysgol yn y Manylion.',
  schoolSee: 'Gweld neu newid',
  schoolForm: 'Gwyliau ysgol',
  schoolMeans: `Cedwir ar gyfer y cofnod. Darllenir gan y ${t.chair}, y ${t.administrator} a phwy bynnag sy’n ysgrifennu’r cofnod. Gadewch y ddau yn wag i’w dynnu yn ôl.`,
  speaksLabel: 'Pwy sy’n siarad dros yr ysgol',
  speaksHint: 'Enw a swydd, a sut i gael gafael arnynt.',
  whereLabel: 'Ble mae ei gwybodaeth',
  whereHint: 'Gan bwy y mae, neu o ble yr anfonir hi.',
  schoolTitle: 'Gwyliau ysgol',
  schoolNotSaid: 'Mae’r diwrnod yn ystod gwyliau ysgol. Nid oes neb wedi dweud pwy sy’n siarad dros yr ysgol.',
  speaks: (who) => `Yn siarad dros yr ysgol: ${who}`,
  where: (place) => `Ei gwybodaeth: ${place}`,
  speaksNotSaid: 'Nid oes neb wedi dweud pwy sy’n siarad dros yr ysgol.',
  whereNotSaid: 'Nid oes neb wedi dweud ble mae ei gwybodaeth.',
});

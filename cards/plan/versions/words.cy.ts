import type { Terms } from '../../words/terms.ts';
import { andMore } from '../../words/welsh-and.ts';
import type { planVersions as english } from './words.en.ts';

/** Bod y cynllun wedi ei newid: i'r rhai y mae'n ymwneud â hwy, a beth ydoedd cynt. */
export const planVersions = (t: Terms): ReturnType<typeof english> => ({
  title: (reference) => `${t.conference} ${reference}: newidiwyd y cynllun`,
  changedBy: (who, from, to) =>
    from === to
      ? `Mae ${who} wedi newid y cynllun: fersiwn ${to}.`
      : `Mae ${who} wedi newid y cynllun: fersiynau ${from} i ${to}.`,
  before: (version) => (version === 0 ? 'Nid oedd cynllun cyn hynny.' : `Cyn hynny, fersiwn ${version} ydoedd.`),
  about: (kinds) => `Mae’n ymwneud â: ${kinds}.`,
  coversNow: (who) => `Chi sy’n cymryd lle ${who}, pan fyddant yn sâl neu ar wyliau.`,
  coversNoMore: (who) => `Nid chi sy’n cymryd lle ${who} mwyach.`,
  coveredBy: (who) => `Pan fyddwch yn sâl neu ar wyliau, dyma pwy sy’n cymryd eich lle: ${who}.`,
  coveredByName: 'Pan fyddwch yn sâl neu ar wyliau, mae rhywun a enwir yn y cynllun yn cymryd eich lle.',
  coveredByNobody: 'Nid oes neb wedi ei enwi mwyach i gymryd eich lle pan fyddwch yn sâl neu ar wyliau.',
  seesNow: (child, often) => `Rydych yn gweld ${child}, o leiaf ${often}.`,
  seesBefore: (often) => `Cynt: o leiaf ${often}.`,
  seesNoMore: (child) => `Ni chytunir mwyach eich bod yn gweld ${child}.`,
  theChild: 'y plentyn',
  see: 'Beth a newidiwyd',
  form: 'Beth a newidiwyd',
  takenOut: 'Wedi ei dynnu o’r cynllun.',
  was: (text) => `Cynt: ${text}`,
  wasNot: 'Cynt: nid oedd yn y cynllun.',
  cover: 'Pwy sy’n cymryd lle pwy',
  nothing: 'Nid oes dim ohono ar gyfer y plant yr ydych yno ar eu cyfer.',
  version: (version, day) => `Fersiwn ${version} o’r cynllun, ers ${day}`,
  ofVersion: (version) => `Fersiwn ${version} o’r cynllun.`,
  more: (n) => `${andMore(n)} arall: maent yn y cynllun.`,
});

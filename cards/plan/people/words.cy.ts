import { afterNumber } from '../../words/after-number.ts';
import type { Terms } from '../../words/terms.ts';
import type { planPeople as english } from './words.en.ts';

const days = (n: number) => {
  if (n === 1) return 'bob dydd';
  if (n === 7) return 'bob wythnos';
  if (n === 14) return 'bob pythefnos';
  return n % 7 === 0 && n < 60 ? `bob ${afterNumber(n / 7, 'wythnos', 'feminine')}` : `bob ${afterNumber(n, 'diwrnod')}`;
};

/** Pwy yw pwy mewn cynllun, pwy sy'n cymryd lle pwy, a phwy sy'n gweld y plentyn. */
export const planPeople = (t: Terms): ReturnType<typeof english> => ({
  part: { people: 'Pobl allweddol, a phwy sy’n cymryd eu lle', visits: 'Pwy sy’n gweld y plentyn' },
  see: { people: 'Darllen pwy yw pwy', visits: 'Darllen yr ymweliadau' },
  leads: (who) => `${t.lead.charAt(0).toUpperCase()}${t.lead.slice(1)}: ${who}`,
  noLead: 'Nid oes neb wedi ei restru i arwain y cynllun.',
  members: 'Y grŵp craidd',
  hasLeft: (who) => `${who} (wedi gadael)`,
  family: (who) => `${who}: yn y grŵp craidd, ac nid yw’r bot byth yn ysgrifennu atynt`,
  covered: (who, cover) => `${who}. Pan fyddant yn sâl neu ar wyliau: ${cover}`,
  coveredBefore: (who) => `Cynt: ${who}`,
  notCovered: (who) => `${who}. Nid oes neb wedi ei enwi ar gyfer salwch neu wyliau`,
  nameCover: 'Enwi pwy sy’n cymryd lle',
  coverForm: 'Pwy sy’n cymryd lle',
  coverMeans: (who) =>
    `Dros ${who}, pan fyddant yn sâl neu ar wyliau, fel y cytunir yn y cynllun. Gellir enwi rhywun o’r grŵp craidd neu’r rhestr, neu unrhyw un wrth ei enw.`,
  coverLabel: 'Pwy sy’n cymryd lle',
  coverNobody: 'Neb',
  coverName: 'Neu wrth enw',
  coverBoth: 'Dewiswch rywun, neu nodwch enw: un o’r ddau.',
  often: days,
  visit: (who, often, child) => (child === '' ? `${who}: o leiaf ${often}` : `Mae ${who} yn gweld ${child} o leiaf ${often}`),
  seen: (day) => `Gwelwyd y plentyn ddiwethaf, yn ôl yr hyn a ddywedwyd: ${day}`,
  notSeen: 'Nid oes neb wedi dweud eto pryd y gwelwyd y plentyn ddiwethaf.',
  visitBefore: (text) => `Cynt: ${text}`,
  noVisits: 'Ni chytunwyd eto ar bwy sy’n gweld y plentyn.',
  agree: 'Cytuno ar ymweliadau',
  agreeRow: 'Pwy sy’n gweld y plentyn, a pha mor aml',
  change: 'Newid',
  sayOne: 'Dweud pryd',
  visitForm: 'Pwy sy’n gweld y plentyn',
  whoLabel: 'Pwy sy’n gweld y plentyn',
  whoName: 'Neu rywun heb gyfrif, wrth ei enw',
  daysLabel: 'Pa mor aml o leiaf',
  changeForm: 'Newid yr ymweliadau',
  wayLabel: 'Beth sydd i ddigwydd iddo',
  ways: { change: 'Cytuno fel arall, fel isod', end: 'Ei dynnu o’r cynllun', back: 'Cytunir arno wedi’r cyfan' },
  ended: 'Wedi ei dynnu o’r cynllun',
  seenForm: 'Pryd y gwelwyd ddiwethaf',
  seenLabel: 'Y diwrnod y gwelwyd y plentyn ddiwethaf',
  seenHint: 'Mae gwag yn tynnu’n ôl yr hyn a ddywedwyd.',
  seenFuture: 'Diwrnod a fu, yn y flwyddyn ddiwethaf.',
  progress: {
    title: 'Pa mor bell y mae’r cynllun',
    row: 'Camau a gwblhawyd',
    alt: (title) => `Bariau: ${title}.`,
    see: 'Gweld y cynnydd',
    none: 'Ni roddwyd unrhyw gam eto.',
    all: 'I gyd',
    counts: (done, open, late) =>
      `${done} wedi ${done === 1 ? 'ei gwblhau' : 'eu cwblhau'}, ${open} ar agor${late === 0 ? '' : `, o’r rhain ${late} yn hwyr`}`,
    key: '● wedi ei gwblhau, ! yn hwyr, ○ ar agor.',
  },
});

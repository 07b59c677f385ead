import { plural } from '../words/plural.ts';
import { andNumber } from '../words/welsh-and.ts';
import type { oversight as english } from './words.en.ts';

const rules = new Intl.PluralRules('cy');
const days = (n: number) => plural(rules, n, { two: 'ddiwrnod', other: 'diwrnod' });
const usually = (n: number) =>
  `${n > 0 ? `${days(n)} cyn y gynhadledd` : n < 0 ? `${days(-n)} ar ôl y gynhadledd` : 'ar ddiwrnod y gynhadledd'} fel arfer`;

/** The board of a unit, an area or the partnership. */
export const oversight: typeof english = {
  title: 'Bwrdd',
  open: 'Bwrdd',
  asOf: (day) =>
    `Ar ${day}, o’r achosion agored sydd i chi eu goruchwylio. Mae’r manylion gyda phob achos; nid oes dim yma’n enwi plentyn.`,
  making: (percent) =>
    `Mae’r bwrdd yn cael ei roi at ei gilydd${percent === null ? '' : `: cyfrifwyd ${percent}% o’r achosion`}. Agorwch ef eto ymhen munud, os gwelwch yn dda.`,
  none: 'Dim.',
  more: (n) => `${andNumber(n)} arall`,
  week: 'Cynadleddau’r wythnos hon',
  atRisk: 'Terfyn yn agos neu wedi mynd heibio, neu gynhadledd ar ei ôl',
  silent: 'Nid yw pawb wedi ateb',
  minutesLate: 'Cofnodion yn hwyr',
  coreGroupsLate: 'Grŵp craidd heb ei gynnal',
  soon: (reference, when) => `${reference}: ${when}`,
  notAgreed: (line) => `${line}, heb gytuno ar y rhestr eto`,
  begun: (line) => `${line}, wedi dechrau`,
  noRegister: (line) => `${line}, dim rhestr bresenoldeb eto`,
  held: (line) => `${line}, wedi’i chynnal`,
  silentOf: (reference, when, n, of) => `${reference}: ${n} o ${of} heb ateb, ${when}`,
  near: (reference, day) => `${reference}: terfyn ${day}`,
  passed: (reference, day) => `${reference}: aeth y terfyn heibio ar ${day}`,
  plannedPast: (line, day) => `${line}, wedi’i chynllunio ar ei ôl, ar gyfer ${day}`,
  since: (reference, day) => `${reference}: roedd i fod erbyn ${day}`,
  timeliness: 'Cynadleddau cychwynnol o fewn 15 diwrnod gwaith',
  quarter: (from, to, year) => `${from} i ${to} ${year}`,
  fromDiscussion: 'o’r drafodaeth strategaeth',
  fromEnquiries: 'o ddechrau’r ymholiadau',
  measured: (quarter, from, meetings, children) => `${quarter}, ${from}: cyfarfodydd ${meetings}; plant ${children}`,
  participation: 'Asiantaethau, y 12 mis diwethaf',
  involved:
    'Daeth: o’r rhai a wahoddwyd ac sy’n ymwneud â’r achos. Heb eu cyfrif: arsylwyr, a phwy bynnag a ddywedodd nad ydynt yn ymwneud ag ef.',
  agency: (name, came, reports) => `${name}: daeth ${came}; adroddiadau i mewn: ${reports}`,
  lead: (line, n) => `${line}, ${usually(n)}`,
  share: (part, of) => `${part} o ${of}`,
  noneOf: 'dim i’w gyfrif',
  uncounted: (quarter) => `${quarter}: dim i’w gyfrif`,
  notShown: 'heb ei ddangos',
  small: (smallest) => `Ni ddangosir ffigurau o 1 i ${smallest - 1}, na’r hyn y gellid eu cyfrifo ohono.`,
  file: {
    'board-figures': 'Ffigurau’r chwarteri a’r asiantaethau, ar gyfer taenlen (.csv)',
    'board-picture': 'Y bwrdd cyfan â lluniau o’r ffigurau, i’w argraffu neu ei gadw',
  },
  getFile: { 'board-figures': 'Cael y ffigurau', 'board-picture': 'Cael y lluniau' },
  fileTitle: 'Y bwrdd fel ffeil',
  keep: 'Mae cyfeirnodau achosion ynddo. Chi sydd i gadw’n ddiogel yr hyn a gedwir neu a argreffir, a bydd wedi dyddio yfory.',
  picture: {
    now: 'Achosion agored, nawr',
    alt: (title) => `Bariau: ${title}.`,
    meetings: (quarter) => `${quarter}, cyfarfodydd`,
    children: (quarter) => `${quarter}, plant`,
    came: 'daeth',
    reports: 'adroddiadau i mewn',
    lead: (n) => `Adroddiadau: ${usually(n)}`,
    part: (title, nth, all) => `${title} (${nth} o ${all})`,
  },
};

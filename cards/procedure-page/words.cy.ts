import type { Amount, StartFact } from '../../domain/procedures/timescale.ts';
import type { procedurePage as english } from './words.en.ts';

const units: Record<Amount[1], string> = {
  'working-days': 'diwrnod gwaith',
  days: 'diwrnod',
  weeks: 'wythnos',
  months: 'mis',
  years: 'blynedd',
  minutes: 'munud',
};

const picks: Record<NonNullable<StartFact['pick']>, string> = {
  first: 'y gyntaf',
  last: 'yr olaf',
  initiating: 'yr un a gychwynnodd yr ymholiadau; o ddwy, yr ail',
  enquiries: 'yr un lle y dechreuodd yr ymholiadau',
};

/** The same in Welsh, not yet read by a speaker. */
export const procedurePage: typeof english = {
  amount: ([n, unit]) => `${n} ${units[unit]}`,
  fact: (fact, or, pick) => `${fact}${or === null ? '' : ` neu ${or}`}${pick === undefined ? '' : ` (${picks[pick]})`}`,
  within: (amount, fact) => `o fewn ${amount} i: ${fact}`,
  before: (amount, fact) => `o leiaf ${amount} cyn: ${fact}`,
  earliest: (amount, fact) => `heb fod yn gynt na ${amount} ar ôl: ${fact}`,
  every: (amount, fact) => `o fewn ${amount} i: ${fact}, ac yn y blaen`,
  byArea: (longest) => `fel y mae’r ardal yn ei osod${longest === undefined ? '' : `, hyd at ${longest} wythnos`}`,
  unborn: (limits) => `ar ôl cynhadledd cyn geni y cynharaf o hynny a: ${limits}`,
  late: 'lle mae’r gynhadledd yn hwyrach na’i therfyn',
  anyLate: 'lle mae unrhyw beth yn hwyrach na’i derfyn',
  sure: {
    0: 'ni chafwyd hyd i ffigur: eich partneriaeth sy’n penderfynu',
    1: 'wedi’i ddarllen yn y testun swyddogol',
    2: 'o destun lleol sy’n ei gynnwys',
    3: 'ail-law, i’w wirio',
  },
  read: 'wedi’i ddarllen yn y ddogfen',
  reading: () => 'ein dehongliad ni yw hyn',
  note: (text) => `nodyn: ${text}`,
  subtitle: 'Popeth y mae’r weithdrefn hon yn ei osod yn Quorate, i’w ddarllen yn erbyn y ddogfen a’i lofnodi',
  footer: 'Quorate: gweithdrefn fel data',
  page: (number, of) => `Tudalen ${number} o ${of}`,
  about: 'Pa ddogfen',
  document: 'Dogfen',
  dated: 'Argraffiad',
  undated: 'nid oes dyddiad ar y ddogfen',
  address: 'Ble i’w darllen',
  key: 'Enw mewn ffeiliau',
  nation: 'Cenedl',
  nations: { England: 'Lloegr', Scotland: 'Yr Alban', Wales: 'Cymru', UK: 'Y Deyrnas Unedig' },
  beware: 'I’w wybod',
  superseded: (by) => `Mae argraffiad arall wedi cymryd lle hwn, neu ar fin gwneud: ${by}.`,
  dates: 'Dyddiadau',
  head: ['Rheol', 'Beth, a phryd', 'Pa mor gadarn, a ble mae’n sefyll'],
  strength: { must: 'rhaid', should: 'dylid', expected: 'ein dehongliad ni' },
  roles: 'Pwy sydd ei angen',
  standing: { core: 'gofynnir gyntaf', usual: 'gwahoddir fel arfer', may: 'lle mae ganddynt rywbeth i’w roi' },
  deciding: 'Cadeirydd, cworwm a phenderfyniad',
  chair: 'Cadeirydd',
  chairRule: { independent: 'yn annibynnol ar yr achos', 'lead-practitioner': 'caiff yr ymarferydd arweiniol gadeirio' },
  quorum: 'Cworwm',
  noQuorum: 'nid oes un yn y ddogfen: dangosir pwy sydd ar goll',
  quorumOf: (needs, others) => `${needs}, a ${others} asiantaeth arall`,
  follows: 'Y penderfyniad',
  followed: {
    majority: 'yr hyn a ddywed y rhan fwyaf',
    consensus: 'yr hyn y mae pawb yn cytuno arno',
    'not-said': 'nid yw’r ddogfen yn dweud: eich partneriaeth sy’n penderfynu',
  },
  otherwise: 'Heb gytundeb',
  otherwiseSaid: {
    'chair-decides': 'y cadeirydd sy’n penderfynu',
    'not-said': 'nid yw’r ddogfen yn dweud: eich partneriaeth sy’n penderfynu',
  },
  signed: 'Wedi’i darllen a’i mabwysiadu',
  signature: 'Enw, swydd, diwrnod a llofnod',
};

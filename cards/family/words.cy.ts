import type { Terms } from '../words/terms.ts';
import type { ofChildren as en } from './words.en.ts';

export const ofChildren = (t: Terms): ReturnType<typeof en> => ({
  changedTitle: (reference) => `${t.conference} ${reference}: y plant`,
  changes: {
    added: (label) => `Ychwanegwyd ${label}, sy’n rhan o’r gynhadledd hon nawr.`,
    removed: (label) => `Rhoddwyd ${label} ar y rhestr mewn camgymeriad, ac fe’i tynnwyd oddi arni. Mae rhifau’r lleill yn aros.`,
    'put-back': (label) =>
      `Tynnwyd ${label} oddi ar y rhestr mewn camgymeriad, ac mae’n rhan o’r gynhadledd hon eto, fel o’r blaen.`,
    born: (label, before) => `${label} yw’r enw nawr ar y plentyn a oedd yn “${before}”.`,
    discharge: (label) => `Nodwyd neu newidiwyd pryd y bydd ${label} yn gadael yr ysbyty.`,
    renamed: (label) => `Cywirwyd enw ${label}. Mae o dan “Manylion”, i’r rhai a gaiff ei ddarllen.`,
    corrected: (label) => `Cywirwyd dyddiad ar gyfer ${label}. Cyfrifwyd eto yr hyn a gyfrifir ohono.`,
  },
  missingNow: (roles) => `Ar goll ar gyfer y plant hyn: ${roles}.`,
  nothingMissing: 'Mae wedi ei gadw. Mae pob rôl sydd ei hangen ar y plant hyn ar y rhestr.',

  row: 'Y plant: enwau, dyddiadau, yr hyn a gedwir yn ôl, un arall',
  changeForm: 'Y plant',
  what: 'Beth ddylai newid',
  add: 'Ychwanegu plentyn',
  date: (label) => `${label}: y dyddiad geni`,
  dateUnborn: (label) => `${label}: wedi ei eni nawr, neu ddyddiad disgwyliedig arall`,
  names: (label) => `${label}: enw, cyfeiriad, ysgol, rheswm`,
  withhold: (label) => `${label}: cadw rhywbeth yn ôl`,
  showAgain: (label) => `${label}: dangos eto`,
  takeOut: (label) => `Tynnu ${label} oddi ar yr achos: camgymeriad`,
  putBack: (label) => `Rhoi ${label} yn ôl: tynnwyd mewn camgymeriad`,
  wasTakenOut: 'Tynnwyd plentyn allan',
  putBackShort: 'Rhoi yn ôl',
  dateForm: 'Dyddiad plentyn',
  dateOf: (label) => `Mae hyn am ${label}. Rhowch y dyddiad cywir; mae’r un a oedd yno yn aros yn hanes yr achos.`,
  dateOfUnborn: (label) =>
    `Mae hyn am ${label}. Mae dyddiad geni’n cofnodi’r enedigaeth, a chyfrifir eto yr hyn a gyfrifir ohoni.`,
  expectedAgain: 'Neu’r dyddiad disgwyliedig, os nad yw’r plentyn wedi ei eni',
  outForm: 'Tynnu plentyn',
  outMeans: (label) =>
    `Tynnir ${label} oddi ar yr achos hwn. Dywedir wrth bawb a wahoddwyd ar unwaith, ac mae rhifau’r lleill yn aros. Tan i’r gynhadledd ddod i ben, mae “Y plant” yn rhoi ${label} yn ôl fel o’r blaen.`,
  outSubmit: 'Tynnu',

  dischargeForm: 'Gadael yr ysbyty',
  dischargeRow: (label, day) =>
    day === null ? `${label}: pryd y bydd yn gadael yr ysbyty` : `${label}: yn gadael yr ysbyty ${day}`,
  dischargeEnter: 'Nodi’r dyddiad',
  dischargeMeans: (label) =>
    `Mae hyn am ${label}. Gall y dyddiad fod yn un a gynlluniwyd, a gellir ei nodi eto pan fydd yn newid. Rhaid i’r grŵp craidd gwrdd cyn y diwrnod hwnnw. Cyfrifir ei ddyddiad ar unwaith.`,
  dischargeDay: 'Y diwrnod y bydd yn gadael yr ysbyty',
  dischargeUnknown: 'Nid yw’n hysbys wedi’r cyfan',
  dischargeNot: 'Os nad yw’r diwrnod yn hysbys',
  dischargeOr: 'Nodwch y dyddiad, neu ticiwch nad yw’n hysbys.',
  dischargeFits: 'Nid yw hwn yn ddiwrnod y gall adael yr ysbyty ar ôl ei eni.',

  named: (label, name) => `${label} (${name})`,
  details: { name: 'Enw', address: 'Cyfeiriad', school: 'Ysgol', placement: 'Lleoliad', reason: 'Pam y gelwir y gynhadledd' },
  beforeBirth: 'Cyn yr enedigaeth defnyddir cyfenw’r fam. Rhoddir ei enw ei hun wedi iddo gael ei eni.',
  namesForm: 'Pa blentyn yw',
  namesOf: (label) => `Mae hyn am ${label}. Mae’r hyn sydd yno nawr o dan “Manylion”.`,
  whoReads: 'Ni chaiff ei bostio byth. O dan “Manylion” i’r rhai sy’n cymryd rhan ac sydd wedi derbyn yr ymrwymiad cyfrinachedd.',
  emptyKeeps: 'O’i adael yn wag mae’n aros fel y mae.',
  emptyKeepsAll: 'Mae’r hyn a adewch yn wag yn aros fel y mae.',
  remove: 'Dileu’r hyn sydd yno',
  parts: {
    withhold: {
      form: 'Cadw rhywbeth yn ôl',
      means: (label) =>
        `Mae hyn am ${label}. Nid oes neb ond y ${t.chair} yn ei ddarllen mwyach. Pan gedwir y lleoliad yn ôl, cedwir y cyfeiriad a’r ysgol yn ôl gydag ef.`,
      label: `Yr hyn y mae’r ${t.chair} wedi’i gadw’n ôl`,
      submit: 'Cadw yn ôl',
    },
    'show-again': {
      form: 'Dangos eto',
      means: (label) => `Mae hyn am ${label}. Mae pawb sy’n cymryd rhan ac sydd wedi derbyn yr ymrwymiad yn ei ddarllen eto.`,
      label: 'Yr hyn na chedwir yn ôl mwyach',
      submit: 'Dangos eto',
    },
  },
  told: (names) => `Wedi cael gwybod pa blant ydynt: ${names}.`,
  byTelephone: (who) => `Ni ddangosir enwau, lleoedd na rhesymau yma ar hyn o bryd. Fe’u dywedir dros y ffôn: ${who}.`,
  untold: (names) => `Heb gael gwybod eto pa blant ydynt: ${names}.`,
  toldForm: 'Rwyf wedi dweud',
  toldLabel: 'Wrth bwy y dywedoch',
  toldNot: 'Ddim wedi’r cyfan: nodwyd drwy gamgymeriad',
  toldChange: 'Cywiro',
  toldMeans: 'Pa blant ydynt, ar lafar. Nodir yn hanes yr achos eich bod wedi dweud; ni nodir yr hyn a ddywedoch.',
  isWithheld: `wedi’i gadw’n ôl gan y ${t.chair}`,
  withheldFromOthers: (text) => `${text} (wedi’i gadw’n ôl rhag pawb ond y ${t.chair})`,
  afterUndertaking:
    'Mae pa blant y mae hyn amdanynt yn sefyll yma ar ôl i chi dderbyn yr ymrwymiad cyfrinachedd: mae’r botwm ar eich cerdyn o’r gynhadledd hon.',
  unnamed: (who) => `Nid yw pob plentyn wedi’i enwi yma. Gofynnwch i ${who}.`,
  unnamedYet: 'Nid yw pob plentyn wedi’i enwi eto: gwneir hynny o dan “Y plant”, isod.',
  byMouth: (who, day) =>
    `Dywedir wrthych dros y ffôn pa blant y mae hyn amdanynt cyn y bydd eich adroddiad i mewn, a chyn ${day} beth bynnag. Ffoniwch os nad oes neb wedi dweud wrthych: ${who}.`,
});

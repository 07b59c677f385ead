import type { ofEndings as en } from './endings.en.ts';

export const ofEndings: typeof en = {
  row: 'Bu farw plentyn, daeth beichiogrwydd i ben, trodd plentyn yn 18 neu gadawodd y wlad am byth',
  form: 'Rhywbeth wedi dod i ben',
  means:
    'Mae popeth am y plentyn hwn yn stopio ar unwaith: yr hyn a ofynnir, yr hyn sydd i’w wneud, yr hyn sydd ar gardiau. Ni ddywedir wrth neb arall am ddau funud, ac nid oes cerdyn yn dweud pam. Mae’r hyn sy’n ymwneud â brodyr a chwiorydd yn parhau. Ar ôl marwolaeth neu ddiwedd beichiogrwydd, cedwir y cofnod.',
  lastMeans: 'Dyma’r unig blentyn yma: caiff cyfarfodydd i ddod eu canslo, ac mae popeth arall yn stopio hefyd.',
  child: 'Pa blentyn',
  how: 'Beth sydd wedi digwydd',
  hows: {
    'child-died': 'Bu farw’r plentyn',
    'pregnancy-ended': 'Daeth y beichiogrwydd i ben',
    'turned-18': 'Trodd y plentyn yn 18',
    'left-uk': 'Gadawodd y plentyn y Deyrnas Unedig am byth',
    'moved-away': 'Symudodd y plentyn am byth, a chynhaliwyd y gynhadledd yno',
  },
  on: 'Ar ba ddiwrnod',
  submit: 'Stopio',
  notSo: 'Nid yw hynny’n mynd gyda’r plentyn hwn: un sydd wedi’i eni, neu un sydd heb.',
  not18: 'Nid oedd y plentyn hwn yn 18 eto ar y diwrnod hwnnw.',
  since: (child, what, day) => `${child}: ${what}, ${day}`,
  look: 'Edrych arno',
  backForm: 'Mae popeth wedi stopio',
  backIs: (child) => `Mae popeth am ${child} wedi stopio.`,
  backUntil: (time) =>
    `Ni ddywedir wrth neb cyn ${time}. Os mai llithriad oedd, tynnwch ef yn ôl tan hynny, ac ni fydd neb yn clywed amdano.`,
  backLate:
    'Os mai camgymeriad oedd, tynnwch ef yn ôl: mae popeth yn parhau fel yr oedd, a dywedir wrth y rhai sy’n cadw’r achos.',
  backHeld: 'Cedwir y cofnod: ni ellir dinistrio dim ohono.',
  correct: 'Diwrnod arall, neu rywbeth arall a ddigwyddodd: rhowch ef eto.',
  correctButton: 'Rhoi eto',
  backSubmit: 'Dadwneud',
  goesOn: 'Mae’n parhau fel yr oedd.',
  stopped: (label) => `Mae’r hyn a oedd yn ymwneud â ${label} wedi stopio.`,
  othersGoOn: 'Mae’r hyn sy’n ymwneud â phlant eraill yn parhau.',
  wentOn: (label) => `Roedd yr hyn a oedd yn ymwneud â ${label} wedi stopio drwy gamgymeriad, ac mae’n parhau fel yr oedd.`,
  wayBack: 'Edrych, neu dynnu yn ôl',
};

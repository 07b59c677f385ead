import type { ofAdults as en } from './adults.en.ts';

export const ofAdults: typeof en = {
  labels: { parent: (n) => `Rhiant ${n}`, carer: (n) => `Gofalwr ${n}`, relative: (n) => `Perthynas ${n}` },
  kinds: { parent: 'Rhiant', carer: 'Gofalwr', relative: 'Perthynas arall' },
  form: 'Rhieni a gofalwyr',
  row: 'Pwy yw’r rhieni a’r gofalwyr: ychwanegu un, cywiro un, tynnu un oddi ar yr achos',
  what: 'Beth ddylai newid',
  add: 'Ychwanegu rhiant, gofalwr neu berthynas',
  correct: (adult) => `${adult}: cywiro`,
  takeOff: (adult) => `Tynnu ${adult} oddi ar yr achos: camgymeriad`,
  putBack: (adult) => `Rhoi ${adult} yn ôl`,
  one: 'Rhiant neu ofalwr',
  intro: 'Ni ysgrifennir at neb yma: pobl sy’n gwneud yr hyn sydd i’w wneud gyda nhw.',
  about: (adult) => `Mae hyn am ${adult}.`,
  kindHint: 'Bydd pwy bynnag sy’n dod yn fath arall yn cael rhif newydd.',
  whoReads:
    'Ni chaiff enw ei bostio byth. Mae o dan “Manylion” i’r rhai sy’n cymryd rhan ac sydd wedi derbyn yr ymrwymiad cyfrinachedd.',
  kind: 'Maent yn',
  children: 'I ba blant',
  childrenHint: 'Dim un wedi ei dicio: i bob un ohonynt.',
  ofNone: 'i ddim un o blant yr achos hwn',
  offForm: 'Tynnu',
  offMeans: (label) => `Tynnir ${label} oddi ar yr achos hwn. Gellir ei ddadwneud yma: dônt yn ôl gyda’r un rhif.`,
  offSubmit: 'Tynnu',
};

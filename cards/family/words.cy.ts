import type { ofChildren as en } from './words.en.ts';

export const ofChildren: typeof en = {
  changedTitle: (reference) => `Cynhadledd ${reference}: y plant`,
  changes: {
    added: (label) => `Ychwanegwyd ${label}, sy'n rhan o'r gynhadledd hon nawr.`,
    removed: (label) => `Rhoddwyd ${label} ar y rhestr mewn camgymeriad, ac fe'i tynnwyd oddi arni. Mae rhifau'r lleill yn aros.`,
    born: (label, before) => `${label} yw'r enw nawr ar y plentyn a oedd yn “${before}”.`,
    corrected: (label) => `Cywirwyd dyddiad ar gyfer ${label}. Cyfrifwyd eto yr hyn a gyfrifir ohono.`,
  },
  missingNow: (roles) => `Mae angen y rhain ar gyfer y plant hyn, ac nid oes neb ar y rhestr: ${roles}.`,
  nothingMissing: 'Mae wedi ei gadw. Mae pob rôl sydd ei hangen ar y plant hyn ar y rhestr.',

  row: 'Mae plentyn ar goll, wedi ei eni, neu â dyddiad anghywir',
  changeForm: 'Y plant',
  what: 'Beth ddylai newid',
  add: 'Ychwanegu plentyn',
  date: (label) => `${label}: y dyddiad geni`,
  dateUnborn: (label) => `${label}: wedi ei eni nawr, neu ddyddiad disgwyliedig arall`,
  takeOut: (label) => `Tynnu ${label} oddi ar yr achos: camgymeriad`,
  dateForm: 'Dyddiad plentyn',
  dateOf: (label) => `Mae hyn am ${label}. Rhowch y dyddiad cywir; mae'r un a oedd yno yn aros yn hanes yr achos.`,
  dateOfUnborn: (label) =>
    `Mae hyn am ${label}. Mae dyddiad geni'n cofnodi'r enedigaeth, a chyfrifir eto yr hyn a gyfrifir ohoni.`,
  expectedAgain: "Neu'r dyddiad disgwyliedig, os nad yw'r plentyn wedi ei eni",
  outForm: 'Tynnu plentyn',
  outMeans: (label) => `Tynnir ${label} oddi ar yr achos hwn. Dywedir wrth bawb a wahoddwyd, ac mae rhifau'r lleill yn aros.`,
  outSubmit: 'Tynnu',
};

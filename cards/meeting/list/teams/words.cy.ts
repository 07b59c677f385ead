import type { Terms } from '../../../words/terms.ts';
import type { teams as english } from './words.en.ts';

export const teams = (t: Terms): ReturnType<typeof english> => ({
  title: (reference) => `Gofynnir i’ch tîm: ${reference}`,
  team: 'Tîm',
  role: 'Gofynnir am',
  asked: 'Gwahoddir pwy bynnag sy’n ei gymryd; bydd y lleill yn gweld hynny.',
  noneYet: 'Nid oes neb o’r tîm wedi dweud pwy sy’n dod.',
  started: 'Mae wedi dechrau, ac nid oedd neb o’r tîm wedi dweud pwy sy’n dod.',
  take: 'Fe’i cymeraf',
  assign: 'Mae rhywun arall yn dod',
  assignForm: 'Pwy o’r tîm sy’n dod',
  who: 'Pwy sy’n dod',
  whoNone: 'Ni all neb arall o’r tîm ddod y diwrnod hwnnw.',
  how: 'A ydynt wedi dweud sut',
  howNot: 'Maent yn ateb drostynt eu hunain',
  howMeans: 'Fe’u gwahoddir cyn gynted ag yr anfonir hwn, a hwy eu hunain sy’n derbyn yr ymrwymiad cyfrinachedd.',
  taken: (name) => `Daw ${name} dros eich tîm. Nid oes dim i chi ei wneud.`,
  line: (team) => `Gofynnir i ${team} anfon rhywun, ac nid oes neb wedi dweud pwy sy’n dod.`,
  open: (role) => `${role}, nid oes neb o’r tîm wedi dweud pwy sy’n dod`,
  orTeam: 'Neu dîm sy’n ateb fel un',
  orTeamHint: 'Gofynnir i bawb ynddo, a bydd un ohonynt yn ei gymryd. Ni ddywedir dim am y teulu cyn hynny.',
  notBoth: 'Dewiswch bobl neu dîm.',
  chooseOne: 'Dewiswch rywun, neu dîm.',
  handBack: 'Rhoddaf y lle yn ôl i’m tîm',
  handBackForm: 'Yn ôl i’r tîm',
  handBackAsk: (team) => `Rhoi eich lle yn ôl i ${team}?`,
  handBackMeans:
    'Gofynnir i bawb ynddo eto, ac nid ydych ar y rhestr bellach. Ni allwch ddarllen mwyach yr hyn y gallech ei ddarllen am y teulu.',
  handBackSubmit: 'Rhoi’n ôl',
  offList: (team) => `Y tîm ${team}`,
  askedByChair: `Mae’r ${t.chair} wedi cytuno y gofynnir i’ch tîm.`,
});

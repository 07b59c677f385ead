import type { briefing as en } from './briefing.en.ts';

export const briefing: typeof en = {
  open: (n) => `I’w briffio cyn y diwrnod, heb neb wedi’i enwi i wneud hynny: ${n}.`,
  name: 'Pwy sy’n eu briffio',
  nobody: (carer) => `Mae ${carer} i’w friffio cyn y diwrnod: nid oes neb wedi’i enwi eto.`,
  named: (carer, who) => `Caiff ${carer} ei friffio gan ${who}: ddim eto.`,
  done: (carer, who) => `Cafodd ${carer} ei friffio gan ${who}.`,
  form: 'Pwy sy’n eu briffio',
  means: (who, role) =>
    `${who}, gwahoddwyd fel: ${role}. Mae rhywun ar y rhestr yn dweud wrthynt cyn y diwrnod beth yw cynhadledd a beth a ofynnir iddynt.`,
  label: 'Pwy sy’n ei wneud',
  mine: 'Enwyd chi i friffio rhywun cyn y gynhadledd: mae pwy yn y Manylion.',
  mineDone: 'Rydych wedi dweud eich bod wedi eu briffio.',
  have: 'Rwyf wedi eu briffio',
  notYet: 'Ddim eto wedi’r cyfan',
  whom: (who) => `Briffiwch cyn y gynhadledd: ${who}.`,
};

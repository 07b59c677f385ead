import type { household as en } from './household.en.ts';

export const household: typeof en = {
  row: (others) => (others === 0 ? 'Dim eraill yn y teulu wedi eu nodi' : `Eraill yn y teulu: ${others}`),
  button: 'Pwy arall',
  change: 'Eraill yn y teulu: faint, a pha oed',
  form: 'Eraill yn y teulu',
  means:
    'Brodyr a chwiorydd, a phlant eraill yn y cartref, nad yw’r gynhadledd hon yn ymwneud â nhw: gall fod angen eu hysgol hefyd.',
  noNames: 'Niferoedd ac oedrannau yn unig. Peidiwch â nodi enwau ar eu cyfer yn unman.',
  ages: {
    'under-five': 'O dan bump, heb fod mewn meithrinfa',
    'pre-five': 'O dan bump, mewn meithrinfa neu le cyn-ysgol',
    'school-age': 'O oedran ysgol',
  },
  nursery: 'Plant y gynhadledd o dan bump: mewn meithrinfa neu le cyn-ysgol?',
  attending: { yes: 'Oes, o leiaf un', no: 'Nac oes, dim un', unknown: 'Ddim yn hysbys, neu neb o dan bump' },
  changed: 'Nodwyd o’r newydd pwy arall sydd yn y teulu.',
};

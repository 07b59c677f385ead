import { involved, oneByConsent, type Role } from '../role.ts';

/** Whoever else is involved with the family (ST-P1), and the one who only looks on (ST-P4). */
export const stokeOnTrentOthers: readonly Role[] = [
  involved({
    key: 'other',
    title: { en: 'Another service involved with the family', cy: 'Gwasanaeth arall sy’n ymwneud â’r teulu' },
    agency: 'other',
    part: 'comment',
    why: [],
    source: 'ST-P1',
  }),
  involved({
    key: 'observer',
    title: {
      en: 'Professional observer, one at most, with the consent of CRM and family',
      cy: 'Arsylwr proffesiynol, un ar y mwyaf, gyda chydsyniad y CRM a’r teulu',
    },
    agency: 'other',
    ...oneByConsent,
    source: 'ST-P4',
  }),
];

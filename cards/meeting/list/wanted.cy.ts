import type { Terms } from '../../words/terms.ts';
import type { wanted as en } from './wanted.en.ts';

export const wanted = (t: Terms): ReturnType<typeof en> => ({
  whyLabel: 'Pam y mae eu hangen',
  whyHint: `Mae'r ${t.chair} yn ei weld ar y rhestr. Dim ond y rhai sydd angen gwybod a wahoddir.`,
  reason: {
    'works-with-child': 'gweithio gyda phlentyn',
    'works-with-parent': 'gweithio gyda rhiant neu ofalwr',
    'health-of-child': 'iechyd plentyn',
    enquiries: 'cymryd rhan yn yr ymholiadau',
    manages: 'penderfynu ar wasanaethau',
    pregnancy: 'gofal yn ystod beichiogrwydd',
    newborn: 'gofal ar ôl genedigaeth',
    advises: "cynghori'r gynhadledd",
    'knew-before': "adnabod y teulu o'r blaen",
    home: 'adnabod y cartref',
    cares: 'gofalu am blentyn',
    law: 'cynghori ar y gyfraith',
    observes: 'arsylwi',
    'holds-information': 'dal gwybodaeth',
  },
  needed: (reason) => `angen: ${reason}`,
  because: (reason) => `Pam chi: ${reason}.`,
  onList: (people, agencies) => `Ar y rhestr: ${people} o ${agencies}. Cyn lleied ag y mae gwaith da yn ei ganiatáu.`,
  unasked: (people) => `Er nad oes dim yn gofyn am eu rôl yma: ${people} ohonynt, a enwir gyntaf.`,
  nothingAsks: 'nid oes dim yn gofyn am y rôl hon yma',
  by: (role, row) => `${role} (${row})`,
  suggestion: (role, who) => `${role}: ${who}`,
  invite: 'Rhoi ar y rhestr',
  asked: 'Gofynnir i chi',
  expects: { attend: 'mynychu', report: 'adroddiad ysgrifenedig', share: "ei rannu â'r teulu" },
});

import { plural } from '../../words/plural.ts';
import type { Terms } from '../../words/terms.ts';
import { andMore } from '../../words/welsh-and.ts';
import type { preFlight as english } from './words.en.ts';

const rules = new Intl.PluralRules('cy');

/** What is not settled before the day. */
export const preFlight = (t: Terms): ReturnType<typeof english> => ({
  title: (reference) => `${t.conference} ${reference}: cyn y diwrnod`,
  open: (n) => `Ar agor o hyd: ${plural(rules, n, { one: 'peth', two: 'beth', few: 'pheth', many: 'pheth', other: 'peth' })}.`,
  roleEmpty: 'does neb yn dod ar gyfer hyn, ac mae angen rhywun ar y weithdrefn',
  roleEmptyChair: `does neb yn dod ar gyfer hyn. Gofynnwyd i’r ${t.chair} wahodd rhywun`,
  noUndertaking: 'yn dweud y bydd yno, heb dderbyn yr ymrwymiad cyfrinachedd',
  nobodyBriefs: 'i’w friffio cyn y diwrnod, a neb wedi’i enwi i wneud hynny',
  notBriefed: 'i’w friffio cyn y diwrnod. Nid yw’r un a enwyd wedi dweud eto ei fod wedi gwneud hynny',
  remind: 'Atgoffa nawr',
  reminded: (at) => `atgoffwyd am ${at}`,
  invite: 'Gwahodd rhywun ar ei gyfer',
  call: 'Ffonio',
  all: 'Y cyfan, gyda rhifau ffôn',
  more: (n) => `${andMore(n)} arall, o dan “Y cyfan, gyda rhifau ffôn”.`,
  see: 'Gweld beth',
  form: 'Cyn y diwrnod',
  telephone: 'Ffôn',
  apologies: 'Ymddiheuriadau gan',
  settled: 'Mae hyn wedi ei drefnu nawr.',
});

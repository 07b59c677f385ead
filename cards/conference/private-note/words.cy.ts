import type { Terms } from '../../words/terms.ts';
import type { privateNote as en } from './words.en.ts';

export const privateNote = (t: Terms): ReturnType<typeof en> => ({
  title: (reference) => `${t.conference} ${reference}: i chi yn unig`,
  waits: 'Mae nodyn preifat yn aros amdanoch.',
  read: 'Ei ddarllen',
  waitsTitle: (reference) => `${t.conference} ${reference}: mae nodyn yn aros`,
  waitsUnread: `Nid yw nodyn preifat i’r ${t.chair} wedi ei ddarllen eto. Gofalwch fod y ${t.chair} yn ei ddarllen. I’r ${t.chair} yn unig y mae’r hyn a ddywed.`,

  form: `I’r ${t.chair} yn breifat`,
  means: `Os ydych yn ofni trais neu fygythiadau, dywedwch hynny yma. Chi a’r ${t.chair} sy’n ei ddarllen, a neb arall: nid yw mewn cofnodion, allforion na hanes printiedig.`,
  takeBackMeans: 'Gallwch ychwanegu ato, a’i gymryd yn ôl tra cynigir hynny yma.',
  stays: `Mae gyda’r ${t.chair} ac yn aros.`,
  mayGo: 'Gallwch ei gymryd yn ôl o hyd.',
  text: `Beth ddylai’r ${t.chair} ei wybod`,
  textHint: 'O’i adael yn wag ni ychwanegir dim.',
  takeBack: 'Cymryd yn ôl',
  nothing: 'Ysgrifennwch rywbeth, neu diciwch yr hyn a gymerwch yn ôl.',
  oneOnly: 'Naill ai rhywbeth newydd, neu un a gymerwch yn ôl.',
  left: `Mae gyda’r ${t.chair}.`,
  row: `Yr hyn a ddywedoch wrth y ${t.chair} yn breifat`,
  offer: 'Os ydych yn ofni trais neu fygythiadau',
  open: 'Agor',

  chairForm: 'Nodiadau preifat',
  chairMeans:
    'Chi a phwy bynnag a’i hysgrifennodd sy’n darllen hwn, a neb arall. Tra bo un yn dal, ni ddangosir enwau na lleoedd y plant i neb yma, ac nid yw’r raddfa’n dangos asiantaeth neb.',
  from: 'Oddi wrth',
  settled: 'Nid yw’n dal mwyach.',
  settle: 'Nid yw’n dal mwyach',
  unsettle: 'Mae’n dal wedi’r cyfan',
  lift: 'Ei godi',
  keep: 'Ei gadw',
  settleForm: 'A yw’n dal o hyd?',
  settleMeans: 'Dangosir enwau a lleoedd eto pan nad oes un yn dal. Gallwch ddweud unrhyw bryd ei fod yn dal wedi’r cyfan.',
  chairRow: 'Nodiadau preifat i chi',
});

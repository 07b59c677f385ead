import type { privateNote as en } from './words.en.ts';

export const privateNote: typeof en = {
  title: (reference) => `Cynhadledd ${reference}: i chi yn unig`,
  waits: 'Mae nodyn preifat yn aros amdanoch.',
  read: 'Ei ddarllen',
  waitsTitle: (reference) => `Cynhadledd ${reference}: mae nodyn yn aros`,
  waitsUnread:
    'Nid yw nodyn preifat i’r cadeirydd wedi ei ddarllen eto. Gofalwch fod y cadeirydd yn ei ddarllen. I’r cadeirydd yn unig y mae’r hyn a ddywed.',

  form: 'I’r cadeirydd yn breifat',
  means:
    'Os ydych yn ofni trais neu fygythiadau, dywedwch hynny yma. Chi a’r cadeirydd sy’n ei ddarllen, a neb arall: nid yw mewn cofnodion, allforion na hanes printiedig.',
  takeBackMeans: 'Gallwch ychwanegu ato, a’i gymryd yn ôl tra cynigir hynny yma.',
  stays: 'Mae gyda’r cadeirydd ac yn aros.',
  mayGo: 'Gallwch ei gymryd yn ôl o hyd.',
  text: 'Beth ddylai’r cadeirydd ei wybod',
  textHint: 'O’i adael yn wag ni ychwanegir dim.',
  takeBack: 'Cymryd yn ôl',
  nothing: 'Ysgrifennwch rywbeth, neu diciwch yr hyn a gymerwch yn ôl.',
  oneOnly: 'Naill ai rhywbeth newydd, neu un a gymerwch yn ôl.',
  left: 'Mae gyda’r cadeirydd.',
  row: 'Yr hyn a ddywedoch wrth y cadeirydd yn breifat',
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
};

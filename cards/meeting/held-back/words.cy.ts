import type { Terms } from '../../words/terms.ts';
import type { heldBack as english } from './words.en.ts';

/** What somebody has just done, of which nobody else hears for two minutes. */
export const heldBack = (t: Terms): ReturnType<typeof english> => ({
  cancel: (time) => `Rydych wedi canslo hyn. Nid oes neb yn gwybod eto: dywedir wrth bawb y mae’n berthnasol iddynt am ${time}.`,
  discard: (time) => `Rydych wedi dileu’r drafft hwn. Bydd yn mynd am ${time}.`,
  uninvite: (who, time) =>
    `Rydych wedi tynnu gwahoddiad ${who} yn ôl. Nid oes neb yn gwybod eto: dywedir wrth bawb y mae’n berthnasol iddynt am ${time}.`,
  move: (when, time) =>
    `Rydych wedi symud hyn i ${when}. Nid oes neb yn gwybod eto: dywedir wrth bawb y mae’n berthnasol iddynt am ${time}.`,
  moveElse: (time) =>
    `Rydych wedi newid y lle neu’r ${t.chair}. Nid oes neb yn gwybod eto: dywedir wrth bawb y mae’n berthnasol iddynt am ${time}.`,
  pressedBy: (who, what, time) =>
    `Mae ${who} wedi ${{ cancel: 'canslo hyn', move: 'symud hyn', uninvite: 'tynnu gwahoddiad yn ôl' }[what]}. Nid oes neb yn gwybod eto: dywedir wrth bawb y mae’n berthnasol iddynt am ${time}. Chi sy’n cadeirio nawr, a gallwch ei ddadwneud.`,
  undo: 'Dadwneud',
  telling: 'Ni allwch ddadwneud hyn mwyach: dywedir wrth bawb y mae’n berthnasol iddynt nawr.',
  undone: {
    cancel: 'Wedi’i ddadwneud: nid yw wedi’i ganslo, ac ni ddywedwyd wrth neb.',
    discard: 'Wedi’i ddadwneud: mae’r drafft yn sefyll fel yr oedd.',
    move: 'Wedi’i ddadwneud: mae pryd a ble yr oedd, ac ni ddywedwyd wrth neb.',
    uninvite: (who) => `Wedi’i ddadwneud: mae gwahoddiad ${who} yn sefyll o hyd, ac ni ddywedwyd wrth neb.`,
  },
  failed: {
    cancel: (why) => `Ni chafodd ei ganslo wedi’r cyfan, ac ni ddywedwyd wrth neb: daeth rhywbeth arall yn y cyfamser. ${why}`,
    move: (why) => `Ni chafodd ei symud wedi’r cyfan, ac ni ddywedwyd wrth neb: daeth rhywbeth arall yn y cyfamser. ${why}`,
    uninvite: (who, why) =>
      `Ni thynnwyd gwahoddiad ${who} yn ôl wedi’r cyfan, ac ni ddywedwyd wrth neb: daeth rhywbeth arall yn y cyfamser. ${why}`,
  },
  withdrawnTitle: 'Tynnwyd eich gwahoddiad yn ôl',
  withdrawn:
    'Nid oes angen i chi gadw’r amser hwn yn rhydd, ac ni ofynnir dim mwy gennych ar ei gyfer. Os yw yn eich dyddiadur, tynnwch ef allan, os gwelwch yn dda. Os bydd eich angen wedi’r cyfan, fe’ch gwahoddir o’r newydd.',
  already:
    'Rydych wedi gwneud hyn yn barod. Mae’ch cerdyn yn dweud pryd y dywedir wrth bawb y mae’n berthnasol iddynt, a gallwch ei ddadwneud yno.',
});

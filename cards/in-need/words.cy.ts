import type { Terms } from '../words/terms.ts';
import { andMore } from '../words/welsh-and.ts';
import type { inNeed as english } from './words.en.ts';

/** The plan of a child who is not, or no longer, at risk, and its reviews. */
export const inNeed = (t: Terms): ReturnType<typeof english> => ({
  title: (reference) => `${t.conference} ${reference}: beth sy’n dilyn`,
  ofEach: 'Am bob un ohonynt:',
  since: (child, day) => `${child}, ers ${day}`,
  youLead: 'Chi sy’n ei arwain. Mae’r hyn a ddywedwyd amdano yn yr hyn a benderfynwyd.',
  review: 'Yr adolygiad',
  more: (n) => `${andMore(n)} arall.`,
  toCall: (day) => `Mae ei adolygiad nesaf i fod erbyn ${day}. Galwch ef, os gwelwch yn dda.`,
  by: (day) => `Mae ei adolygiad nesaf i fod erbyn ${day}.`,
  calledFor: (day) => `Mae ei adolygiad nesaf ar ${day}.`,
  wasIt: (day) => `Roedd ei adolygiad i fod ar ${day}. Dywedwch beth ddaeth ohono, os gwelwch yn dda.`,
  pastLimit: (day) => `Mae hynny’n hwyrach nag y dylai fod: erbyn ${day}.`,
  late: (day) => `Mae ei adolygiad yn hwyr: roedd i fod erbyn ${day}.`,
  over: (day) => `Daeth i ben ar ${day}.`,
  ended: {
    ends: (day) => `Daeth i ben gyda’r adolygiad ar ${day}.`,
    'not-wanted': (day) => `Daeth i ben ar ${day}: nid yw’r teulu am ei gael mwyach.`,
  },
  form: 'Yr adolygiad',
  means: (child, called) => `${child}: ${called}. Mae’n parhau gyda chydsyniad y teulu, ac nid yw byth yn stopio heb ddim.`,
  noted: (day, how) => `${day}: ${how}`,
  hows: {
    'goes-on': 'cynhaliwyd, mae’n parhau',
    ends: 'cynhaliwyd, mae’n dod i ben',
    'not-wanted': 'mae’n dod i ben, gan nad yw’r teulu am ei gael mwyach',
  },
  wayLabel: 'Beth rydych yn ei ddweud amdano',
  ways: {
    call: 'Mae wedi ei alw ar gyfer y diwrnod hwn',
    uncall: 'Nid yw ar y diwrnod hwnnw wedi’r cyfan',
    'goes-on': 'Fe’i cynhaliwyd, ac mae’r cynllun yn parhau',
    ends: 'Fe’i cynhaliwyd, a daw’r cynllun i ben',
    'not-wanted': 'Nid yw’r teulu am ei gael mwyach',
    back: 'Camgymeriad oedd yr hyn a nodwyd ddiwethaf',
  },
  on: 'Ar ba ddiwrnod',
  notPast: 'Diwrnod o heddiw ymlaen, os gwelwch yn dda.',
  notAhead: 'Diwrnod hyd at heddiw, ers i’r cynllun ddechrau, os gwelwch yn dda.',
});

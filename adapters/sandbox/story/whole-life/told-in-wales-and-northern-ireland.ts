import { inWelsh } from './in-welsh.ts';
import type { Told } from './told.ts';
import { asInEngland } from './told-in-england.ts';

/** As the Wales Safeguarding Procedures have it. */
const asInWales: Told = {
  ...asInEngland,
  called: { conference: 'conference', chair: 'Chair', lead: 'Plan Co-ordinator' },
  limits: { ...asInEngland.limits, nextCoreGroup: '6 weeks' },
  asking: {},
  quorum: null,
  decided: {
    'What is decided': 'At risk',
    'How it came about': 'As was agreed',
    'Anything to add, if it is as was agreed': 'Invented: as all of them saw it.',
  },
  compared: 'Powys',
};

export const toldInWalesAndNorthernIreland: Readonly<Record<string, Told>> = {
  wales: asInWales,
  powys: {
    ...asInWales,
    limits: { ...asInWales.limits, conference: { within: '15 working days', of: 'the decision to make enquiries' } },
    from: (day) => ({ 'Decision to make section 47 enquiries': day(-12) }),
    compared: 'Wales',
  },
  ceredigion: {
    ...asInWales,
    words: inWelsh,
    called: { conference: 'conference', chair: 'Chair', lead: 'Key Worker' },
    limits: { ...asInWales.limits, coreGroup: null, nextCoreGroup: null },
    note: ' Everybody here but the newcomer reads Welsh, with English beside it where what they press is agreed to or refused. “English”, typed to the bot, changes that for whoever types it.',
    invited: ['Social worker: Tamsin', 'Police: Bram', 'School nurse: Orla', 'School: Marigold'],
  },
  'northern-ireland-2018': {
    ...asInWales,
    called: { conference: 'conference', chair: 'Chair', lead: 'social worker' },
    limits: { conference: null, coreGroup: null, nextCoreGroup: null, review: '3 months' },
    note: ' In Northern Ireland the police are invited by secure e-mail, which what comes in a chat does not replace.',
    from: (day) => ({ 'Concern raised': day(-12) }),
    compared: null,
  },
};

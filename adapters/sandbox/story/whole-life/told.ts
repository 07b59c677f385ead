import type { DayOf, StoryValues } from '../act.ts';
import { inWelsh } from './in-welsh.ts';

/** What of the whole life is otherwise from one procedure to another. */
export interface Told {
  /** What people read here for what they read in Buckinghamshire: buttons, titles, fields and choices, by those words. */
  readonly words: Readonly<Record<string, string>>;
  /** What is to be known before one reads the first card; '' where there is nothing. */
  readonly note: string;
  /** What the person who asks is asked besides. */
  readonly asking: StoryValues;
  readonly decides: { readonly who: string; readonly name: string; readonly post: string };
  /** The dates its time limit is counted from, by their labels. */
  readonly from: (day: DayOf) => StoryValues;
  /** Who is ticked where it is asked who is needed. */
  readonly invited: readonly string[];
  /** Whether its conferences place numbers on a scale. */
  readonly scale: boolean;
  /** What the chair says that its quorum hangs on; null: it has none, or one that is counted without a word. */
  readonly quorum: StoryValues | null;
  /** Whether the room is asked if all agree, before a view is asked of each agency. */
  readonly agreeFirst: boolean;
  readonly decided: StoryValues;
  /** What the chair says where the list of who gets what leaves them a choice. */
  readonly released: StoryValues;
  /** In working days after the conference. */
  readonly review: { readonly called: number; readonly held: number };
  /** Whether what administrators do is told too: its fields and choices are called as here. */
  readonly administrators: boolean;
}

const osric = { who: 'osric', name: 'Osric', post: 'The coordinator' } as const;

const buckinghamshire: Told = {
  words: {},
  note: '',
  asking: { 'Who stands behind it': 'A senior manager' },
  decides: osric,
  from: (day) => ({ 'Section 47': day(-12) }),
  invited: ['Social worker: Tamsin', 'Police: Bram', 'School nurse: Orla', 'School or college: Marigold'],
  scale: true,
  quorum: null,
  agreeFirst: false,
  decided: { 'What is decided': 'At risk', 'How it came about': 'As was agreed', Category: ['neglect'] },
  released: {},
  review: { called: 44, held: 55 },
  administrators: true,
};

const england: Told = {
  ...buckinghamshire,
  from: (day) => ({ 'Strategy discussion': day(-12) }),
  invited: ['Social worker: Tamsin', 'Police: Bram', 'School nurse: Orla', 'School or nursery: Marigold'],
  scale: false,
  quorum: { 'Have direct contact': ["Netherwick Children's Social Care", 'Thornmere Police', 'Alderbrook Academy'] },
  review: { called: 50, held: 58 },
  administrators: false,
};

const scotland: Told = {
  ...england,
  words: { 'A child suffers': 'A child is at risk' },
  asking: { 'Talked over': 'Yes' },
  from: (day) => ({ 'Concern notified': day(-12) }),
  quorum: null,
  decided: {
    'What is decided': 'At risk',
    'How it came about': 'As was agreed',
    'Referral to the Reporter': 'No referral needed',
    'Why it is referred': 'Invented: nothing compels it.',
  },
  review: { called: 112, held: 122 },
};

const wales: Told = {
  ...england,
  asking: {},
  quorum: null,
  decided: {
    'What is decided': 'At risk',
    'How it came about': 'As was agreed',
    'Anything to add, if it is as was agreed': 'Invented: as all of them saw it.',
  },
};

const told: Readonly<Record<string, Told>> = {
  buckinghamshire,
  'england-2023': england,
  london: england,
  sussex: england,
  tees: england,
  'scotland-2023': scotland,
  'forth-valley-today': scotland,
  'forth-valley': {
    ...scotland,
    invited: ['Social worker: Tamsin', 'Police: Bram', 'School nurse: Orla', 'Education: Marigold'],
    review: england.review,
  },
  'stoke-on-trent': {
    ...england,
    words: { Chair: 'CRM', 'Ask for views': 'Ask each agency' },
    agreeFirst: true,
    quorum: { ...england.quorum, 'Is there enough information': 'Yes', 'Was it agreed that fewer': 'No' },
    released: { 'Minutes for Child 1': 'No minutes' },
    decides: { who: 'magnolia', name: 'Magnolia', post: 'A manager' },
    invited: ['Social worker: Tamsin', 'Police: Bram', 'School nurse: Orla', 'School of a child in the hous…: Marigold'],
  },
  wales,
  ceredigion: {
    ...wales,
    words: inWelsh,
    note: ' Everybody here but the newcomer reads Welsh, with English beside it where what they press is agreed to or refused. “English”, typed to the bot, changes that for whoever types it.',
    invited: ['Social worker: Tamsin', 'Police: Bram', 'School nurse: Orla', 'School: Marigold'],
  },
};

/** How the whole life is told on a procedure; null: on one that no conference is called by. */
export const toldOf = (procedure: string): Told | null => told[procedure] ?? null;

import type { Timescale } from '../timescale.ts';
import { notSet } from './not-set.ts';

const any = ['initial', 'review', 'transfer'] as const;
const chapter = {
  source: 'chapter on the Register',
  address: 'http://www.proceduresonline.com/sbni/p_ch_protect_register.html',
  confidence: 1,
} as const;
const conferences = {
  source: 'chapter on case conferences',
  address: 'http://www.proceduresonline.com/sbni/p_ch_protection_conf.html',
} as const;

/** Rows NI-T1 to NI-T6. What was not found is not set: no figure of another nation stands in its place. */
export const northernIrelandTimescales = [
  {
    ...notSet,
    ...conferences,
    id: 'NI-T1',
    title: { en: 'Initial case conference', cy: 'Cynhadledd achos gychwynnol' },
    types: ['initial'],
    from: { fact: 'concern-raised' },
    to: 'conference',
  },
  {
    id: 'NI-T2',
    title: { en: 'Initial assessment complete', cy: 'Asesiad cychwynnol wedi’i gwblhau' },
    kind: 'deadline',
    types: ['initial'],
    from: { fact: 'referral-received' },
    within: [10, 'working-days'],
    to: 'assessment-completed',
    strength: 'should',
    source: 'as the NSPCC has it',
    address: 'https://www.nspcc.org.uk/preventing-abuse/child-protection-system/northern-ireland/referrals-investigations/',
    confidence: 2,
  },
  {
    ...chapter,
    id: 'NI-T3',
    title: { en: 'First review case conference', cy: 'Cynhadledd achos adolygu gyntaf' },
    kind: 'deadline',
    types: ['initial', 'review'],
    from: { fact: 'conference', of: ['initial'] },
    within: [3, 'months'],
    to: 'review',
    strength: 'must',
  },
  {
    ...chapter,
    id: 'NI-T4',
    title: { en: 'Next review case conference', cy: 'Y gynhadledd achos adolygu nesaf' },
    kind: 'interval',
    types: ['review'],
    from: { fact: 'conference', of: ['review'], pick: 'last' },
    every: [6, 'months'],
    to: 'review',
    strength: 'must',
  },
  {
    ...chapter,
    id: 'NI-T5',
    title: { en: 'Child on the Register seen', cy: 'Gweld plentyn sydd ar y Gofrestr Amddiffyn Plant' },
    kind: 'undated',
    types: any,
    from: { fact: 'conference' },
    says: {
      en: 'at least every 4 weeks, more often where the plan says so',
      cy: 'o leiaf bob 4 wythnos, yn amlach lle mae’r cynllun yn dweud hynny',
    },
    to: 'child-seen',
    strength: 'must',
  },
  {
    ...notSet,
    ...conferences,
    id: 'NI-T6',
    title: { en: 'First core group', cy: 'Grŵp craidd cyntaf' },
    types: ['initial'],
    from: { fact: 'conference', of: ['initial'] },
    to: 'core-group',
  },
  {
    ...notSet,
    ...conferences,
    id: 'NI-T6',
    title: { en: 'Report shared with the family', cy: 'Rhannu’r adroddiad â’r teulu' },
    types: any,
    from: { fact: 'conference' },
    to: 'report-to-family',
  },
  {
    ...notSet,
    ...conferences,
    id: 'NI-T6',
    title: { en: 'Minutes sent', cy: 'Anfon y cofnodion' },
    types: any,
    from: { fact: 'conference' },
    to: 'minutes-circulated',
  },
] as const satisfies readonly Timescale[];

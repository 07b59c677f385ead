import type { Asking } from './schema.ts';

/** None of the documents says in how many working days a request is answered: two is our own, for each partnership to set. */
const answer = { workingDays: 2, assumed: true } as const;

export const forthValleyAsking = {
  decides: 'coordinator',
  criteria: [
    {
      key: 'significant-harm',
      title: { en: 'A child is at risk of significant harm', cy: 'Mae plentyn yn wynebu risg o niwed sylweddol' },
      source: 'FV-P5',
    },
    {
      key: 'before-birth',
      title: {
        en: 'An unborn child is likely to be at risk of significant harm',
        cy: 'Mae plentyn heb ei eni yn debygol o wynebu risg o niwed sylweddol',
      },
      source: 'FV-T3',
    },
  ],
  beforeBirth: [],
  talkedOver: true,
  backing: false,
  answer,
  source: 'FV-P5, FV-P12',
} as const satisfies Asking;

export const stokeOnTrentAsking = {
  decides: 'manager',
  criteria: [
    {
      key: 'significant-harm',
      title: {
        en: 'A child suffers, or is likely to suffer, significant harm',
        cy: 'Mae plentyn yn dioddef, neu’n debygol o ddioddef, niwed sylweddol',
      },
      source: 'ST-P13',
    },
    {
      key: 'before-birth',
      title: {
        en: 'An unborn child is likely to be at risk of significant harm',
        cy: 'Mae plentyn heb ei eni yn debygol o wynebu risg o niwed sylweddol',
      },
      source: 'ST-B2',
    },
  ],
  beforeBirth: [
    {
      key: 'assessment',
      title: { en: 'An assessment before the birth raises concern', cy: 'Mae asesiad cyn y geni yn codi pryder' },
      source: 'ST-B2',
    },
    {
      key: 'earlier-child',
      title: {
        en: 'An earlier child has died or was removed',
        cy: 'Mae plentyn cynharach wedi marw neu wedi’i symud o ofal y teulu',
      },
      source: 'ST-B2',
    },
    {
      key: 'plan-in-household',
      title: { en: 'A child of the household has a protection plan', cy: 'Mae gan blentyn o’r aelwyd gynllun amddiffyn' },
      source: 'ST-B2',
    },
    {
      key: 'person-of-risk',
      title: {
        en: 'A person known to pose a risk is in the household or joins it',
        cy: 'Mae person y gwyddys ei fod yn peri risg ar yr aelwyd neu’n ymuno â hi',
      },
      source: 'ST-B2',
    },
  ],
  talkedOver: false,
  backing: true,
  answer,
  source: 'ST-P13, EN-P4',
} as const satisfies Asking;

export const buckinghamshireAsking = {
  decides: 'coordinator',
  criteria: [
    {
      key: 'significant-harm',
      title: {
        en: 'A child suffers, or is likely to suffer, significant harm',
        cy: 'Mae plentyn yn dioddef, neu’n debygol o ddioddef, niwed sylweddol',
      },
      source: 'BU-P4',
    },
    {
      key: 'before-birth',
      title: {
        en: 'An unborn child is likely to be at risk of significant harm',
        cy: 'Mae plentyn heb ei eni yn debygol o wynebu risg o niwed sylweddol',
      },
      source: 'BU-P4',
    },
  ],
  beforeBirth: [],
  talkedOver: false,
  backing: true,
  answer,
  source: 'BU-P4, EN-P4',
} as const satisfies Asking;

/** The document has no row of its own: whoever works for the partnership may ask there as elsewhere, which is assumed. */
export const ceredigionAsking = {
  decides: 'coordinator',
  criteria: [
    {
      key: 'significant-harm',
      title: {
        en: 'A child suffers, or is likely to suffer, significant harm',
        cy: 'Mae plentyn yn dioddef, neu’n debygol o ddioddef, niwed sylweddol',
      },
      source: 'assumed',
    },
  ],
  beforeBirth: [],
  talkedOver: false,
  backing: false,
  answer,
  source: 'assumed',
} as const satisfies Asking;

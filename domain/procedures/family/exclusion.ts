import { z } from 'zod';
import { listOf, procedureText } from '../text.ts';

/** On which grounds somebody of the family may be asked not to be there, or only for part (ST-P7, FV-P9). Who decides is the chair, and finally. */
export const exclusionRule = z.strictObject({
  grounds: listOf(
    z.strictObject({
      key: z.string().regex(/^[a-z][a-z-]*$/),
      title: procedureText,
      /** Somebody is on bail or under investigation: without them the police can present all they have (ST-P15). */
      policeInFull: z.literal(true).optional(),
    }),
  ),
  /** The excluded usually read the social worker's report all the same. */
  getsReport: z.enum(['usually', 'not-said']),
  /** The document gives no list of its own. */
  assumed: z.string().min(1).optional(),
  source: z.string(),
});

/** Where the document has no list of its own. */
export function exclusionOfAnother(source: string, assumed: string) {
  return { grounds: exclusionGrounds, getsReport: 'not-said', assumed, source } as const;
}

/** In our own words; each fits on an option of both platforms. */
export const exclusionGrounds = [
  {
    key: 'harm-to-child',
    title: {
      en: 'Being there may seriously harm the child, or make them a victim again',
      cy: 'Gallai bod yno niweidio’r plentyn yn ddifrifol, neu’i droi’n ddioddefwr eto',
    },
  },
  {
    key: 'disruption',
    title: {
      en: 'They may disrupt it: violence, threats, abuse, or unfit to take part',
      cy: 'Gallent darfu arni: trais, bygythiadau, cam-drin, neu anaddas i gymryd rhan',
    },
  },
  {
    key: 'child-asks',
    title: {
      en: 'A child asks that they are not there at the same time',
      cy: 'Mae plentyn yn gofyn nad ydynt yno ar yr un pryd',
    },
  },
  {
    key: 'confidential',
    title: {
      en: 'Members must hear something confidential: legal, third party, police',
      cy: 'Rhaid clywed peth cyfrinachol: cyfreithiol, trydydd parti, yr heddlu',
    },
  },
  {
    key: 'conflict',
    title: {
      en: 'Family members who cannot be there together, as after abuse',
      cy: 'Aelodau o’r teulu na allant fod yno gyda’i gilydd, fel ar ôl cam-drin',
    },
  },
  {
    key: 'raises-risk',
    title: {
      en: 'What has to be said may raise the risk to the child if they know it',
      cy: 'Gallai’r hyn sydd i’w ddweud gynyddu’r risg i’r plentyn, o’i wybod',
    },
  },
  {
    key: 'suspected',
    title: {
      en: 'They are known or suspected to have harmed, and may endanger the child',
      cy: 'Gwyddys neu amheuir eu bod wedi niweidio, a gallent beryglu’r plentyn',
    },
  },
  {
    key: 'proceedings',
    title: {
      en: 'It may harm court proceedings or a police investigation, or break bail',
      cy: 'Gallai niweidio achos llys neu ymchwiliad heddlu, neu dorri mechnïaeth',
    },
    policeInFull: true,
  },
  {
    key: 'threat',
    title: {
      en: 'A serious threat of violence to somebody who is there',
      cy: 'Bygythiad difrifol o drais i rywun sydd yno',
    },
  },
] as const;

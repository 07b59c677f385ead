import * as z from 'zod';

/** In characters: as long as a reason on the scale, so that a sealed view is padded to the same length (adapters/store/sealing/round.ts). */
export const longestEvidence = 300;

/** Whether a child is at risk of significant harm, in somebody's view; cannot-say: they were asked and cannot. */
export const viewAnswers = ['yes', 'no', 'cannot-say'] as const;
export type ViewAnswer = (typeof viewAnswers)[number];

/**
 * Where the procedure asks for the limb of the test, what a yes rests on (ST-D4, CE-D3). shown: harm was shown, and further harm is likely;
 * enquiries, research: harm is likely, on what the enquiries found, or on research.
 */
export const limbs = ['shown', 'enquiries', 'research'] as const;
export type Limb = (typeof limbs)[number];

/** One view of one child, as it is before sealing and after unsealing. `evidence`: in the person's own words (BU-P7). */
const view = z
  .strictObject({
    answer: z.enum(viewAnswers),
    limb: z.enum(limbs).optional(),
    evidence: z.string().max(longestEvidence),
  })
  .refine(({ answer, limb }) => answer === 'yes' || limb === undefined);
export type View = z.infer<typeof view>;

export function textOfView(one: View): string {
  return JSON.stringify(view.parse(one));
}

/** Throws on a text that the edge did not write: the seal was opened with the right key, so the fault is in the program. */
export function viewOf(text: string): View {
  return view.parse(JSON.parse(text));
}

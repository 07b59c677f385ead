import type { RecipientId } from '../../../domain/case/conference/circulation/shape.ts';
import {
  familyCopies,
  type MinutesVersion,
  ownCopy,
  readsMinutes,
  restrictedFor,
} from '../../../domain/case/conference/minutes/readers.ts';
import type { HeadingKey } from '../../../domain/case/conference/minutes/shape.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import type { Scene } from '../../scene.ts';

export const formats = ['docx', 'json'] as const;

/** Which file of the minutes is meant. */
export interface WhichMinutes {
  readonly format: (typeof formats)[number];
  readonly version: MinutesVersion | 'restricted';
  readonly copyFor?: AdultId | ChildId;
  /** Of which children, where the list says so. */
  readonly children?: readonly ChildId[];
  readonly attended?: readonly HeadingKey[];
}

/** A recipient's own copy, in whichever version the list gives it to them. */
export const ownFile = 'docx/own';

/** As a form and its link name it: 'docx/whole', 'docx/edited/p1', 'docx/own'. null: it names none, or none of this reader's. */
export function whichMinutes(scene: Scene, about: string | undefined): WhichMinutes | null {
  const [format, version, copyFor, more] = (about ?? '').split('/');
  if ((format !== 'docx' && format !== 'json') || more !== undefined || scene.cover?.how === 'covering') return null;
  const { state, me, directory } = scene;
  if (about === ownFile) {
    const own = ownCopy(state, me);
    return own === null ? null : { format, ...own };
  }
  if (version === 'restricted') return copyFor === undefined && restrictedFor(state, me).length > 0 ? { format, version } : null;
  if (version === 'whole') return copyFor === undefined && readsMinutes(state, me, directory) ? { format, version } : null;
  if (version !== 'edited') return null;
  const found = copiesToTake(scene).find((one) => one.copyFor === copyFor);
  if (found === undefined) return null;
  const { children, attended } = found;
  return {
    format,
    version,
    copyFor: found.copyFor,
    ...(children === undefined ? {} : { children }),
    ...(attended === undefined ? {} : { attended }),
  };
}

/** A copy for somebody of the family. `to`: as the list has them. */
export interface FamilyCopy {
  readonly to: RecipientId;
  readonly copyFor: AdultId | ChildId;
  readonly children?: readonly ChildId[];
  readonly attended?: readonly HeadingKey[];
}

/**
 * The copies for the family that the reader may have (ST-C1): once they are agreed, whoever has the minutes themselves has one of everybody;
 * whoever leads and takes them there has those that the chair has released. The copy of an advocate is that of the child.
 */
export function copiesToTake({ state, me, lead, directory, cover }: Scene): readonly FamilyCopy[] {
  if (state.minutes.stage !== 'agreed' || cover?.how === 'covering') return [];
  const all = [
    ...state.adults.flatMap(({ id, kind }) => (kind === 'relative' ? [] : [id])),
    ...state.children.flatMap((one) => ('born' in one ? [one.id] : [])),
  ];
  if (readsMinutes(state, me, directory)) return all.map((one) => ({ to: `family/${one}`, copyFor: one }));
  if (lead !== me) return [];
  const released = familyCopies(state);
  return all.flatMap((one) => {
    const to = [`family/${one}`, `family/${one}/advocate`].flatMap((name) => released.find((each) => each === name) ?? [])[0];
    const copy = to === undefined ? null : ownCopy(state, to);
    if (to === undefined || copy === null) return [];
    const { children, attended } = copy;
    return [{ to, copyFor: one, children, ...(attended === undefined ? {} : { attended }) }];
  });
}

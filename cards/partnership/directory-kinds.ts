import type { Case } from '../../domain/case/whole.ts';
import type { DirectoryCommand } from '../../domain/directory/command.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import type { Introduction } from '../../domain/directory/introductions/shape.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Problems, Values } from '../building/values.ts';
import type { Form, FormRef } from '../model.ts';
import type { Reader } from '../scene.ts';

/** The directory as one person is about to see it. `from`: the account they come by. `introduction`: the one the form is about, once they entered its code. */
export interface DirectoryScene extends Reader {
  readonly from: Identity;
  readonly introduction: Introduction | null;
  /** The latest open cases of a unit manager, where the form asks for them. */
  readonly cases: readonly Case[];
}

/** A code somebody read out; `person`: for whom it is a further account, null for somebody new. */
export interface Redeem {
  readonly redeem: string;
  readonly person: PersonId | null;
}

/** What a form of the directory came to. */
export type DirectoryRead =
  | { readonly command: DirectoryCommand }
  | Redeem
  | { readonly next: FormRef }
  | { readonly form: Form }
  | { readonly problems: Problems };

export interface DirectoryFormKind {
  /** Whether it opens for the reader: the directory's own rights are asked (domain/directory). */
  readonly may: (scene: DirectoryScene, about: string) => boolean;
  /** null: there is nothing of that name. */
  readonly draw: (scene: DirectoryScene, ref: FormRef) => Form | null;
  readonly read: (values: Values, scene: DirectoryScene, ref: FormRef) => DirectoryRead;
  /** What is made by it gets an id of ours, which its `about` begins with: sent twice it is one. */
  readonly makes?: 'person' | 'agency' | 'team';
  /** It is drawn of the reader's cases, or leads to one that is. */
  readonly cases?: true;
}

import type { BareCommand, CaseCommand, CommandName } from '../domain/case/case.ts';
import type { View } from '../domain/case/conference/views/view.ts';
import type { Score } from '../domain/case/meeting/scale/score.ts';
import type { MeetingId } from '../domain/ref.ts';
import type { Problems, Values } from './building/values.ts';
import type { FileName, LinkShown } from './linked-files.ts';
import type { Card, Form, FormRef, Text } from './model.ts';
import type { Scene } from './scene.ts';

/** What a press carries besides its verb: what in the case it is about, and the version of what was on the screen. */
export interface Pressed {
  readonly about: string;
  readonly seen: number;
}

/** A live card: how it looks to one person, null when there is nothing (any more) for them; and what each of its buttons asks. */
export interface CardKind {
  readonly draw: (scene: Scene, about: string) => Card | null;
  readonly presses: { readonly [V in CommandName]?: (pressed: Pressed) => BareCommand };
}

/** Seals one score under the key of its round, or one view under that of its own, by its name. The last place where either is in the clear. */
export type SealFor = (name: string, what: Score | View) => string;

/**
 * What a form came to. command: to be asked of the case; what is then shown at once is `after`, or a line that the scene after it
 * calls for, or a form that it `leads` to, or nothing, which must take no less to answer than the form `unlike`. next: the form it leads to. form: a form to read,
 * and nothing else comes of it. problems: the same form again, each beside its field.
 */
export type FormRead =
  | {
      readonly command: BareCommand;
      readonly after?: Form;
      readonly unlike?: Form;
      readonly line?: (scene: Scene) => Text | null;
      readonly leads?: (scene: Scene) => FormRef | null;
    }
  | { readonly next: FormRef }
  | { readonly form: Form }
  | { readonly problems: Problems };

/** A form to fill in: it opens for whoever may do what it asks. */
interface Asking {
  readonly may: CommandName;
  /** It makes something: as it opens it is given an id made by chance, in `about`, which it is sent with. */
  readonly makes?: true;
  /** It is drawn of the whole trail, which is read for it (`scene.recorded`). */
  readonly trail?: true;
  readonly draw: (scene: Scene, ref: FormRef) => Form | null;
  /** What was filled in, checked field by field. Never throws for what comes from outside. */
  readonly read: (values: Values, scene: Scene, ref: FormRef, seal: SealFor) => FormRead;
}

/** A form that is only read: that it was opened is asked of the case, and so on the trail, before it is shown. */
interface Reading {
  readonly opens: (about: string | undefined, meeting: MeetingId) => CaseCommand;
  /** It shows what is folded on demand of a past meeting. */
  readonly inFull?: true;
  readonly trail?: true;
  /** What it offers to fetch, by a one-use link. */
  readonly file?: FileName;
  /** `link` makes that link; null where none can be made. */
  readonly draw: (scene: Scene, ref: FormRef, link: () => LinkShown | null) => Form | null;
}

export type FormKind = Asking | Reading;

import type { CommandName } from '../domain/case/case.ts';
import type { MeetingId } from '../domain/ref.ts';
import type { FormName } from './form-names.ts';
import type { DirectoryFormName, DirectoryVerb } from './partnership/form-names.ts';

/** Words on a card. A plain string is data, never markup: the renderers escape it. */
export type Text = string | readonly (string | { readonly strong: string } | { readonly link: string; readonly text: string })[];

/** What a button does. `of` is the case id, `meeting` which of its meetings, `about` what in it, `seen` the version of what was on the screen. */
export interface ButtonPress {
  readonly verb: CommandName | DirectoryVerb;
  readonly of: string;
  readonly meeting?: MeetingId;
  readonly about?: string;
  readonly seen?: number;
}

/** Which form a button opens. */
export interface FormRef {
  readonly form: FormName | DirectoryFormName;
  readonly of: string;
  readonly meeting?: MeetingId;
  readonly about?: string;
  /** Of a form that is filled with what somebody typed: how often words of the case had been destroyed by then. */
  readonly destroyed?: number;
}

/** `english`: what has to stand beside the label in English, and found no room on it; whoever makes the card puts it there. */
export type Button = { readonly label: string; readonly english?: string; readonly tone?: 'main' | 'danger' } & (
  | { readonly does: ButtonPress }
  | { readonly opens: FormRef }
  | { readonly link: string }
);

export type Block =
  | { readonly block: 'text'; readonly text: Text; readonly tone?: 'heading' | 'quiet' | 'warning' }
  | { readonly block: 'facts'; readonly rows: readonly (readonly [string, Text])[] }
  | { readonly block: 'list'; readonly items: readonly Text[] }
  | { readonly block: 'row'; readonly text: Text; readonly button: Button }
  | { readonly block: 'picture'; readonly png: Uint8Array; readonly alt: string };

/**
 * Text and buttons for one person's direct message. `plain` is the one constant sentence a notification shows. `head`: how many of the
 * blocks stand above the buttons, so that these are seen without scrolling; absent: all.
 */
export interface Card {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly head?: number;
  readonly buttons: readonly Button[];
  readonly plain: string;
}

/**
 * One input. What is typed into a field with `again` is never put back: that hint stands there instead. `name` is unique in its form; `problem` is shown beside the field when it is shown again. `account`: one person of the reader's
 * own tenant or workspace, by the platform's people picker, which never starts with anybody.
 */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly problem?: string;
  /**
   * Asked only once `field` has one of these values. Not shown before; or, where something can be said of any other choice too, called by
   * what may be said of that one, since Slack writes "(optional)" beside it. `unless`: nor where that field has one of those.
   */
  readonly once?: {
    readonly field: string;
    readonly is: readonly string[];
    readonly before?: string;
    readonly unless?: { readonly field: string; readonly is: readonly string[] };
  };
} & (
  | {
      readonly field: 'text';
      readonly lines: 'one' | 'many';
      readonly max: number;
      readonly start?: string;
      readonly again?: string;
    }
  | { readonly field: 'date' | 'time'; readonly start?: string }
  | {
      readonly field: 'one' | 'many';
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly start?: readonly string[];
    }
  | { readonly field: 'account'; readonly start?: never }
);

/** A dialog (Teams) or modal (Slack). Every input lives in one. No fields and an empty `submit`: it is only read. */
export interface Form {
  readonly ref: FormRef;
  readonly title: string;
  readonly intro: readonly Block[];
  readonly fields: readonly Field[];
  readonly submit: string;
  /**
   * What leaves it unsent or read, where a platform asks us for the word (Slack): its own is in the language of the account, which is never Welsh. Another
   * one where that word reads like what the form does.
   */
  readonly leave: string;
  /** What a required field left empty says, where a platform asks us for the words (Teams). */
  readonly missing?: string;
  /** What stands in a field that is empty, by its kind, at most 150 characters, where a platform would else say so in the language of the account (Slack). */
  readonly empty?: Readonly<Record<Field['field'], string>>;
}

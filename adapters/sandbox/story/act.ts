import type { Values } from '../screens/find.ts';

/** What somebody reads out by telephone, from their own screen: known only once the story has come to it. */
export interface ReadOut {
  readonly readBy: string;
}
export type StoryValues = Readonly<Record<string, Values[string] | ReadOut>>;

/** Somebody presses a button of their open form, else of their newest message that has it; then fills in the forms it opens, one after the other. */
interface Pressing {
  readonly who: string;
  readonly press: string;
  /** Words of the card it stands on, or of the line beside it, where there are several. */
  readonly beside?: string;
  /** Forms by how their titles begin, each with what goes into its fields. */
  readonly fill?: readonly (readonly [form: string, values: StoryValues])[];
  /** They read the form, and close it; 'left': they are still reading. */
  readonly reads?: 'closed' | 'left';
  /** The story does it by itself, as soon as its turn comes. */
  readonly aside?: true;
}

interface Saying {
  readonly who: string;
  readonly say: string;
}

/** The story's clock goes to a time of day in London, so many working days after the conference (before it, where it is less than none). */
interface Waiting {
  readonly clock: readonly [days: number, time: string];
  readonly aside?: true;
}

/** What happens in a story. People are named by their ids, and everything else is found by the words that they read. */
export type StoryAct = Pressing | Saying | Waiting;

/** `people`: the ids of those who are on the stage, in order. */
export interface Step {
  readonly title: string;
  readonly text: string;
  readonly people: readonly string[];
  readonly acts: readonly StoryAct[];
}

export interface Chapter {
  readonly key: string;
  readonly title: string;
  readonly steps: readonly Step[];
}

/** A day of the story as a form takes it, YYYY-MM-DD: so many working days after the conference. */
export type DayOf = (days: number) => string;

/** A story to play, of chapters that follow on each other. `begins`: its first instant. */
export interface Tour {
  readonly title: string;
  readonly begins: readonly [days: number, time: string];
  readonly chapters: (day: DayOf) => readonly Chapter[];
}

/** What there is to play. `opens`: the chapter at whose beginning the page opens. The keys of chapters differ between tours too. */
export interface Script {
  readonly opens: string;
  readonly tours: readonly Tour[];
}

import type { Language } from '../../../domain/calendar/format.ts';
import type { Heading, OurHeading } from '../../../domain/case/conference/minutes/headings.ts';
import { headingsOf } from '../../../domain/case/conference/minutes/headings.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** What a heading of the record is called: by the procedure, or by us. */
export function headingTitle({ key, title }: Heading, language: Language): string {
  return title === null ? wordsFor(language).minutes.headings[key as OurHeading] : inLanguage(title, language);
}

/** Its guiding question (BU-F1); '' where it has none. */
export function headingQuestion({ key, question, title }: Heading, language: Language): string {
  if (question !== null) return inLanguage(question, language);
  return title === null ? wordsFor(language).minutes.questions[key as OurHeading] : '';
}

export function headingsIn({ procedure, state }: Pick<Scene, 'procedure' | 'state'>): readonly Heading[] {
  return headingsOf(procedure, state.type);
}

/** The heading that a form is about: what stands before the first stroke. */
export function headingAbout(scene: Scene, about: string | undefined): Heading | undefined {
  const [key] = (about ?? '').split('/');
  return headingsIn(scene).find((one) => one.key === key);
}

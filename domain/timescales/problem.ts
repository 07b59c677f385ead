/** Why a question about dates cannot be answered. `given` is what was written; `choices` what could have been. */
export type Problem =
  | {
      readonly problem: 'procedure' | 'type' | 'area' | 'fact';
      readonly given: string;
      readonly choices: readonly string[];
      readonly of: string;
    }
  | { readonly problem: 'no-areas'; readonly given: string; readonly of: string }
  | { readonly problem: 'date' | 'far-date'; readonly given: string; readonly of: string };

/** One sentence for a person, which names the choices. */
export function problemInWords(problem: Problem, years: { readonly first: number; readonly last: number }): string {
  const { given, of } = problem;
  switch (problem.problem) {
    case 'procedure':
      return `There is no procedure "${given}". Choose one of: ${problem.choices.join(', ')}.`;
    case 'type':
      return `The procedure ${of} has no conference of type "${given}". Choose one of: ${problem.choices.join(', ')}.`;
    case 'area':
      return `The procedure ${of} has no area "${given}". Choose one of: ${problem.choices.join(', ')}.`;
    case 'no-areas':
      return `The procedure ${of} is one area: leave out "${given}".`;
    case 'fact':
      return `There is no fact "${given}". Choose one of: ${problem.choices.join(', ')}.`;
    case 'date':
      return `${of}: "${given}" is not a date. Write it as YYYY-MM-DD, and a day that exists.`;
    case 'far-date':
      return `${of}: ${given} is too far away. Dates from ${years.first} to ${years.last} can be worked with.`;
    default:
      return problem satisfies never;
  }
}

import type { Language } from '../../../domain/calendar/format.ts';
import type { RecommendationId } from '../../../domain/case/conference/decision/shape.ts';
import type { SinceLast } from '../../../domain/case/conference/review-report/since-last.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { AgencyId } from '../../../domain/ids.ts';
import type { Form } from '../../model.ts';
import { review } from '../endings.ts';
import { linkedForm } from '../meeting/linked-form.ts';
import { chair, guests } from '../partnership.ts';
import { outlined } from '../plan/outline.ts';
import { peopled } from '../plan/people.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

/** Of a plan with much in it; `many` of all there is since the last conference. */
function since(many: number): SinceLast {
  const [owner = chair] = guests;
  const each = <V>(make: (n: number) => V) => Array.from({ length: many }, (_, n) => make(n));
  const recommendation = (n: number) => ({
    id: `r${n}` as RecommendationId,
    child: null,
    agency: 'police' as AgencyId,
    owner,
    what: planted.recommended,
    at: states.now,
    answer: n % 2 === 0 ? null : { accepted: false, why: planted.recommendedWhy, until: '', by: owner, at: states.now },
    done: n % 3 === 2,
  });
  return {
    from: '2026-09-15',
    groups: each((n) => ({
      date: '2026-09-25',
      stands: (['held', 'cancelled', 'unsaid'] as const)[n % 3] ?? 'held',
      changed: planted.changedNote,
      moved: [],
    })),
    recommendations: each(recommendation),
  };
}

function reported(size: states.Size): Convened {
  const { planLines } = outlined(size, 6);
  const { visits } = peopled(size);
  return { ...review(size), stage: 'convened', actions: states.withActions(size).actions, planLines, visits };
}

export function reviewReportForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  return [0, 20].map((many) => [
    `review-report with ${many} of each, and its link`,
    linkedForm('review-report', { ...sampleScene(reported(size), chair, language), sinceLast: () => since(many) }),
  ]);
}

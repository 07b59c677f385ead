import type { Language } from '../../domain/calendar/format.ts';
import type { Directory, Person } from '../../domain/directory/state.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Form } from '../model.ts';
import { formFor } from '../registry.ts';
import { administrator, directory, guests } from './partnership.ts';
import { sampleScene } from './scene-of.ts';
import * as states from './states.ts';

const asked = guests[1] as PersonId;

/** The sample partnership, whose police are 300 more; every tenth is of one name and post with the one before. */
export function crowded(many = 300): Directory {
  const like = directory.people.get(asked) as Person;
  const more = Array.from({ length: many }, (_, n): Person => {
    const name = `Quentin Invented ${String(n % 10 === 9 ? n - 1 : n).padStart(3, '0')}`;
    return { ...like, id: `q${n}` as PersonId, name, telephone: `01632 960${String(n).padStart(3, '0')}` };
  });
  return { ...directory, people: new Map([...directory.people, ...more.map((one) => [one.id, one] as const)]) };
}

/** A form whose list is longer than a platform shows: its first page, the last one, and where a name is looked for; and the roles as one list. */
export function longLists(language: Language, size: states.Size): readonly (readonly [string, Form])[] {
  const state = states.invited(size);
  const scene = { ...sampleScene(state, asked, language), directory: crowded() };
  const ref = { form: 'send-deputy', of: state.id, about: String(states.now) } as const;
  const draft = states.emptyDraft();
  const needed = formFor({ form: 'invite-usual', of: draft.id }, sampleScene(draft, administrator, language));
  const pages = Object.entries({ first: {}, last: { deputy: '>194' }, name: { deputy: '>name' } }).flatMap(([page, values]) => {
    const form = formFor(ref, scene, {}, values);
    return form === null ? [] : [[`send-deputy of a long list, ${page}`, form] as const];
  });
  return [...pages, ...(needed === null ? [] : [['invite-usual nobody yet', needed] as const])];
}

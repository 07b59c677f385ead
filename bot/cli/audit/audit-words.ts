import type { CaseEvent } from '../../../domain/case/event.ts';
import type { Whose } from '../../../domain/case/scale.ts';

type Name = (person: string) => string;

/**
 * What happened, in words that hold no content: no score (also after the reveal), no reason, note, place, date of birth or family
 * name. Whoever needs those exports the case, and that is an entry of its own.
 */
export function wordsOf(event: CaseEvent, name: Name): string {
  switch (event.event) {
    case 'listed':
      return `listed ${name(event.person)} as ${event.role}`;
    case 'unlisted':
    case 'departed':
    case 'returned':
    case 'core-group-joined':
      return `${event.event} ${name(event.person)}`;
    case 'child-added':
      return `child-added ${event.child.id}`;
    case 'child-removed':
      return `child-removed ${event.child}`;
    case 'when-set':
      return `when-set ${event.when.date} ${event.when.time}, chair ${name(event.chair)}`;
    case 'chair-set':
      return `chair-set ${name(event.chair)}`;
    case 'list-agreed':
      return `list-agreed version ${event.listVersion}`;
    case 'answered':
      return event.answer.answer === 'attending' ? `answered attending, ${event.answer.how}` : `answered ${event.answer.answer}`;
    case 'deputy-named':
    case 'deputy-agreed':
      return `${event.event} ${name(event.deputy)} for ${name(event.of)}`;
    case 'deputy-declined':
      return `deputy-declined for ${name(event.of)}`;
    case 'register-taken':
      return `register-taken ${event.present.map(name).join(', ')}`;
    case 'scale-opened':
      return `scale-opened round ${event.round} for ${event.children.join(', ')}`;
    case 'placed':
      return `placed round ${event.round}: ${event.placed.map((one) => `${whose(one.whose, name)} for ${one.child}`).join('; ')}`;
    case 'revealed':
      return `revealed round ${event.round}: ${event.points.length} numbers`;
    case 'dates-counted':
      return `dates-counted by calendar ${event.counted.calendar}: ${event.moved.length} moved`;
    case 'loss-found':
      return `loss-found: it had stood at ${event.had}, and was found at ${event.found || 'nothing'}`;
    case 'action-given':
      return `action-given ${event.action.id} to ${name(event.action.to)}, by ${event.action.by}`;
    case 'action-completed':
    case 'action-reopened':
    case 'progress-reported':
    case 'help-asked':
      return `${event.event} ${event.action}`;
    case 'read':
    case 'turned-away':
      return `${event.event} ${event.what}`;
    case 'exported':
      return `exported ${event.sha256}`;
    case 'ended':
      return `ended, confirmed by ${name(event.confirmedBy)}`;
    case 'opened':
    case 'described':
      return `${event.event} ${event.reference}, ${event.type}`;
    case 'proposed':
    case 'held':
    case 'undertaking-accepted':
    case 'zero-answered':
    case 'hold-set':
    case 'hold-released':
      return event.event;
    default:
      return event satisfies never;
  }
}

function whose(of: Whose, name: Name): string {
  return 'person' in of ? name(of.person) : of.family;
}

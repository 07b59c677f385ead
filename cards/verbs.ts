/** Every press the bot knows. A closed list: anything else that comes in is 'unsupported'. */
export const verbs = [
  'home', // show me what I am part of
  'remove-child', // administrator: about = child, while it is a draft
  'uninvite', // administrator: about = person, until the list is agreed
  'propose', // administrator: the draft goes to the chair; the statutory core is asked to hold the time
  'hold', // statutory core: I keep this time free
  'agree-list', // chair, ratifies what was seen: invitations go
  'attend', // invitee: I'll be there, and I accept the confidentiality undertaking
  'agree-deputy', // chair: about = the person who is sending a deputy; ratifies whom
  'decline-deputy', // chair: about = the same
  'open-scale', // chair: a (further) round for every child
  'reveal', // chair, ratifies who has placed
  'complete', // action owner: about = action
  'reopen', // action owner: about = action; undoes a slip
] as const;
export type Verb = (typeof verbs)[number];

/** Every form the bot knows. */
export const forms = [
  'conference', // administrator: reference, type, section 47 started (for a new one of = '', about = its id to be)
  'child', // administrator: about = how many there were, so that a repeat adds none
  'when', // administrator: date, time, place or link, chair
  'chair', // administrator: another chair, at any stage
  'invite', // administrator: agency and role, then …
  'invite-people', // … about = "<agency>/<role>": who of them
  'take-off', // administrator, chair: who is taken off the list
  'dates', // the same: every date of the case, and how it was counted
  'what-if', // anyone in the directory: of = '', about = a procedure once it is chosen
  'details', // invitee, chair, administrator: what it is about, to read; about = action: that one, for its owner and the chair
  'something-else', // invitee: every answer but the one tap
  'newcomer', // administrator: about = the person who named a deputy the directory did not know
  'register', // chair: who is here
  'place', // participant: about = round; 0–10 and a reason for every child
  'room', // chair: about = "<round>/<child>"; the post-its of the room
  'family', // chair: about = round; a parent's or carer's number, as theirs
  'immediate', // chair: a 0 was given; what is being done now
  'line', // those present: every number in its place, to read; about = child: the reasons for that child
  'give-action', // chair: what, why, who, by when
  'progress', // action owner: about = action
  'help', // action owner: about = action
] as const;
export type FormName = (typeof forms)[number];

import type { OurHeading } from '../../../domain/case/conference/minutes/headings.ts';
import type { Empties, MinutesStage, Proceedings } from '../../../domain/case/conference/minutes/shape.ts';
import type { Terms } from '../../words/terms.ts';

const stage = (t: Terms): Record<MinutesStage, string> => ({
  writing: 'being written',
  'with-chair': `with the ${t.chair}`,
  agreed: 'agreed',
});
const headings: Record<OurHeading, string> = {
  identity: 'Who the child is',
  language: 'Language and disability',
  summary: 'What was discussed',
  risks: 'Risks',
  strengths: 'Strengths',
  'child-views': 'Views of each child',
  'parent-views': 'Views of the parents and carers',
};
/** '': the heading says it. */
const questions: Record<OurHeading, string> = {
  identity: 'For each child: ethnicity, address, and the adults of the household. Name and date of birth stand there already.',
  language: 'What was done so that parents and children could follow and speak?',
  summary: '',
  risks: '',
  strengths: '',
  'child-views': 'What each child said, or who said it for them; also of a child who was not there.',
  'parent-views': 'What they said; also of those who were not there.',
};
const empty: Record<Empties, string> = {
  lines: 'With lines, to fill in later in Word',
  'left-out': 'Not at all',
};
const proceedings: Record<Proceedings, string> = {
  none: 'There are no criminal proceedings',
  asked: 'There are; police and prosecution were consulted',
};

/** The minutes of a conference: typed, agreed, fetched. */
export const minutes = (t: Terms) => ({
  title: (reference: string) => `${t.conference} ${reference}: minutes`,
  stage: stage(t),
  headings,
  questions,

  toWrite: (day: string) => (day === '' ? 'The minutes are to be written.' : `The minutes are to be with people by ${day}.`),
  late: (day: string) => `The minutes were due by ${day}. They are still to be written.`,
  givenBack: `The ${t.chair} has given the minutes back to you.`,
  toAgree: (day: string) =>
    day === '' ? 'The minutes are ready for you.' : `The minutes are ready for you. People are to have them by ${day}.`,
  toAgreeLate: (day: string) => `The minutes were due by ${day}. They wait for you.`,
  open: 'Minutes',
  row: 'The minutes:',

  form: 'Minutes',
  stageRow: 'The minutes are',
  dueRow: 'With people by',
  saidRow: `The ${t.chair} said`,
  intro:
    'Who was asked, who came, reports, numbers, decision and dates come out of the record by themselves. Type what was said.',
  nothing: 'nothing typed',
  texts: (n: number) => (n === 1 ? '1 text' : `${n} texts`),
  line: (title: string, said: string) => `${title}: ${said}`,
  write: 'Write',
  read: 'Open',
  change: 'Change',
  more: 'Write more',
  nth: (n: number) => `Text ${n}`,
  further: 'A further text:',
  editedOut: 'not in the copy of the family',
  forOnly: (children: string) => `for ${children} alone`,

  writeForm: 'Minutes: write',
  typedAnew: 'You read what stands there in the form before. Here it is typed anew, or taken out.',
  stands: 'It stands there now:',
  text: 'What was said',
  textHint: (max: number) => `At most ${max} characters; more can follow as a further text.`,
  kept: 'Left empty it stays as it is.',
  also: 'Also',
  alsoEditedOut: 'Not in the copy that the family gets',
  takeOut: 'Take this text out',
  forLabel: 'Who reads it',
  forHint: 'There are half-siblings. Of a text for some of the children nobody reads anything who is there for others alone.',
  everybody: 'Everybody who gets the minutes',
  written: 'It is written down.',

  restrictedForm: 'Restricted part',
  restrictedRow: (word: string) => `A part of its own, with ${word}:`,
  restrictedMeans: `It is a file of its own. The minutes say nothing of it. You, the ${t.chair}, whoever writes the record and whose information it is can read it.`,
  from: 'Whose information it is',
  fromLine: (who: string) => `From ${who}:`,
  listRow: 'Who else gets it:',
  listNobody: 'Nobody else gets it.',
  listed: (names: string) => `Also for: ${names}.`,
  listForm: 'Who else gets it',
  listMeans: 'It leaves only once everybody whose information it is was asked and agrees.',
  listLabel: 'People',
  proceedingsLabel: 'Criminal proceedings',
  proceedings,
  consulted: 'Everybody whose information it is was asked and agrees',
  consultedLabel: 'Asked first',
  needsAsking: 'Ask them first. Until then it goes to nobody else.',
  own: 'What is restricted of your own information:',

  reports: 'Reports to be appended',
  reportsNone: 'No report is to be appended.',
  keptOut: 'Not to be appended, as their authors ask:',
  reportForm: 'My report',
  reportRow: 'Your report and the minutes:',
  reportMeans: 'The minutes say which reports are appended. You may ask that yours is not.',
  reportLabel: 'Your report',
  reportChoice: { in: 'May be appended', out: 'Is not to be appended' },

  handForm: 'Minutes: ready',
  handRow: 'All of it is typed:',
  hand: `Ready for the ${t.chair}`,
  handSubmit: 'Ready',
  handMeans: `The ${t.chair} is asked to read and agree them. You can take them back until then.`,
  emptyRow: (titles: string) => `Nothing is typed under: ${titles}.`,
  emptyLabel: 'Headings with nothing typed',
  empty,
  handed: `The ${t.chair} is asked to agree them.`,

  returnForm: 'Minutes: back',
  returnRow: 'Something is missing or wrong:',
  return: 'Give back',
  takeBack: 'Take back',
  returnMeans: 'Whoever writes them is told at once.',
  returnMeansAgreed: 'They are agreed. Given back they are a draft again, and nobody can fetch them until you have agreed anew.',
  takeBackMeans: `You go on writing. The ${t.chair} is asked again when you say that they are ready.`,
  wordLabel: 'A word for whoever writes them',
  wordHint: 'At most 500 characters. They read it in a form.',
  returned: 'They are with whoever writes them.',

  agreeForm: 'Minutes: agree',
  agreeRow: 'If they are right:',
  agree: 'Agree',
  agreeMeans: 'From then on they are the minutes, and can be given to people. You can still take your agreement back.',
  agreeEarly: 'Nobody has said yet that they are ready.',
  agreed: 'They are agreed.',
  agreedBy: (who: string, day: string) => `Agreed by ${who}, ${day}.`,
  getForm: 'Fetch the minutes',
  getKeep: 'The file is for you. Keep it in your agency’s system, and do not send it on in a chat.',
  get: 'Fetch the file',
  getAs: { docx: 'Word file', json: 'JSON file' },
  getCopy: 'Copy in Word',
  file: { docx: 'As a file in Word:', json: 'As a file for another system (JSON):' },
  copyFor: (who: string) => `The copy for ${who}, in Word:`,
  draft: `This is a draft: the ${t.chair} has not agreed it.`,
});

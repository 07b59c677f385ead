import type { Terms } from '../../words/terms.ts';
import type { scale as english } from './words.en.ts';

/** A participant's card, the form to place, and the line. */
export const scale = (t: Terms): ReturnType<typeof english> => ({
  title: (reference) => `${t.conference} ${reference}: y raddfa`,
  waiting: `Mae'r ${t.chair} wedi nodi eich bod yma. Nid yw'r raddfa ar agor eto.`,
  observing: 'Mae’r raddfa ar agor. Arsylwi yr ydych: ni ofynnir am rif gennych.',
  open: `Mae'r raddfa ar agor. Gosodwch bob plentyn o 0 i 10, i chi'ch hun yn gyntaf. Nid oes neb yn ei weld cyn i'r ${t.chair} ddangos y rhifau, na'r ${t.chair} chwaith.`,
  place: 'Gosod',
  placed: 'Rydych wedi gosod. Cewch ei newid hyd nes y dangosir y rhifau.',
  placedChildren: (children) => `Rydych wedi gosod ar gyfer: ${children}.`,
  notYet: (children) => `Heb osod eto ar gyfer: ${children}.`,
  undertaking:
    'Cyn y gallwch osod rhif neu ddarllen y llinell, derbyniwch yr ymrwymiad cyfrinachedd (mae ei eiriau o dan Manylion).',
  accept: "Rwy'n derbyn yr ymrwymiad",
  placedSome: (placed, all) => `Rydych wedi gosod ar gyfer ${placed} o ${all} plentyn.`,
  change: 'Ei newid',
  holdOn: `Mae'r ${t.chair} wedi agor y rhifau. Bydd y llinell yn agor cyn hir.`,
  revealed: `Mae'r ${t.chair} wedi agor y rhifau. Gallwch agor y llinell.`,
  line: 'Agor y llinell',
  dropped: `Mae'r ${t.chair} wedi tynnu'n ôl rownd yr oeddech wedi gosod ynddi. Nid oedd neb a osododd ynddi wedi'i nodi fel rhywun sydd yma mwyach. Ni ddangoswyd eich rhifau, ac ni all neb eu darllen. Os ydych yma o hyd, dywedwch wrth y ${t.chair}.`,

  form: 'Graddfa ddiogelwch',
  intro:
    'Pa mor ddiogel yw pob plentyn, ar sail popeth a glywsoch? Mae pob barn yn ddilys. Rhowch un hefyd ar gyfer plentyn nad ydych wedi ei gyfarfod.',
  changeIntro: "Llenwch yr hyn sy'n newid yn unig: mae'r hyn a adewch yn wag yn aros fel y gosodoch ef.",
  score: (child) => `${child}: o 0 i 10`,
  nothingChanged: "Rhowch rif a pham ar gyfer o leiaf un plentyn, neu caewch y ffurflen hon: mae'r hyn a osodoch yn sefyll.",
  both: "Rhowch y rhif a'r rheswm gyda'i gilydd: fe'u gosodir fel un.",
  reason: (child) => `${child}: pam`,
  reasonHint: 'Gall y rhai sydd yma ei ddarllen ar ôl dangos y rhifau.',
  zero: "0: dim diogelwch, rhaid i'r plentyn adael y gofal hwn ar unwaith",
  ten: '10: digon da a diogel, dim angen gwaith cymdeithasol mwyach',
  danger: `Os yw plentyn mewn perygl nawr, dywedwch wrth y ${t.chair} neu'r heddlu (999). Peidiwch ag aros am y gynhadledd.`,
  dangerPlaced: "Mae eich rhifau wedi'u gosod. Cewch eu newid hyd nes y dangosir hwy.",
  dangerForm: 'Peidiwch ag aros',

  lineForm: 'Y llinell',
  notShown: 'ni ddangosir pwy',
  lineIntro: 'O 0, dim diogelwch, i 10, diogel heb waith cymdeithasol. Mae pob barn yn ddilys.',
  lineRound: (n) => `Rownd ${n}`,
  notOpen: "Nid oes llinell i'w dangos eto.",
  noNumbers: 'Dim rhifau ar gyfer y plentyn hwn.',
  range: (low, high, count) => {
    if (count === 1) return `Un rhif: ${low}.`;
    return low === high ? `Gosododd pawb ${low}.` : `O ${low} i ${high}.`;
  },
  variation: "Mae'r farn yn amrywio. Archwiliwch beth sydd y tu ôl i hynny cyn penderfynu dim.",
  acrossThreshold: (below) => `Mae rhifau ar y ddwy ochr i ${below} a ${below + 1}.`,
  wide: (points) => `Maent ${points} ar wahân.`,
  guidance: (from, to) =>
    `I'r ${t.chair}: mae ${from} i ${to} fel arfer yn golygu bod y trothwy ar gyfer niwed sylweddol wedi'i gyrraedd. Canllaw yw hyn ac nid yw'n penderfynu dim.`,
  at: (score, who) => `${score}: ${who}`,
  theirs: (who) => `${who}, ei rif ei hun, a nodwyd gan y ${t.chair}`,
  enteredByChair: `a nodwyd gan y ${t.chair}`,
  earlier: 'Rowndiau cynharach',
  earlierRound: (n, numbers) => `Rownd ${n}: ${numbers}`,
  before: 'Yn y cyfarfodydd cynt',
  earlierConference: (day, numbers) => `${day}: ${numbers}`,
  earlierGroup: (day, numbers) => `${day}, grŵp craidd: ${numbers}`,
  why: (who, reason) => `${who}: ${reason}`,
  noReason: 'dim rheswm wedi ei roi',
  leftOut: (who) => `Wedi gosod, ac nid ar y llinell gan nad oeddent yma mwyach pan ddangoswyd y rhifau: ${who}.`,
  /** One of the eleven cells of a line drawn with characters. */
  cell: (score, count) => (count === 0 ? `${score}` : `${score} ${count > 4 ? `●×${count}` : '●'.repeat(count)}`),
  pictureOffer: "Yr un peth fel llun, i edrych arno neu i'w argraffu",
  pictureOpen: 'Fel llun',
  pictureForm: 'Y llinell fel llun',
  pictureGet: 'Cael y llinell fel llun',
  pictureWhat: "Un llinell i bob plentyn, gyda'r rhestr wrth ei hymyl. Nid yw'n cael ei chadw yn y sgwrs hon.",
  pictureTitle: (reference) => `${reference}: y llinell`,
  pictureWarning: 'Cyfrinachol, i chi yn unig. Dinistriwch yr hyn rydych yn ei argraffu ohono, os gwelwch yn dda.',
  picture: {
    ends: ['0: dim diogelwch', '10: digon da a diogel'],
    mark: (nth, score, who) => `${nth} ar ${score}: ${who}`,
    alt: (title) => `${title}: llinell o 0 i 10, gyda band rhwng 4 a 5.`,
  },
  atMore: (score, who) => `${score} (rhagor): ${who}`,
  reasonsForm: 'Rhesymau',
});

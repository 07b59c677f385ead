import type { typed as english } from './words.en.ts';

const ring = (telephone: string | null) => (telephone === null ? 'rhowch wybod i' : 'ffoniwch');
const reached = (who: string, telephone: string | null) =>
  telephone === null
    ? `${who}, os gwelwch yn dda. Nid oes rhif ffôn ar eu cyfer yma.`
    : `${who}, os gwelwch yn dda: ${telephone}`;

export const typed: typeof english = {
  safetyTitle: 'Os ydych yn poeni am blentyn',
  danger999: 'Os yw plentyn mewn perygl nawr: 999.',
  socialCare: 'Gwasanaethau cymdeithasol plant',
  emergencyDutyTeam: 'Gyda’r nos, dros nos, penwythnosau',
  police: 'Yr heddlu, lle nad yw’n 999',
  noNumbers: 'Am unrhyw bryder arall: gwasanaethau cymdeithasol plant eich ardal, dros y ffôn.',
  nobodyReads: 'Nid oes neb wedi darllen yr hyn a ysgrifennoch. Nid wyf yn ei gadw, ac nid wyf yn ei drosglwyddo.',
  worry: (socialCare, duty) =>
    `Nid i’r sgwrs hon y mae pryder am blentyn: gwasanaethau cymdeithasol plant ${socialCare}; gyda’r nos, dros nos ac ar benwythnosau ${duty}; mewn perygl nawr 999.`,
  numbers: (socialCare, duty) =>
    `Gwasanaethau cymdeithasol plant ${socialCare}; gyda’r nos, dros nos a phenwythnosau ${duty}; os yw plentyn mewn perygl nawr 999.`,
  worryUnnumbered: 'Nid i’r sgwrs hon y mae pryder am blentyn: gwasanaethau cymdeithasol plant eich ardal; mewn perygl nawr 999.',
  notUnderstood:
    'Ni ddeallais beth yr hoffech ei gael gennyf. Dyma sydd gennyf i chi; teipiwch “help” i weld beth y gellir ei ofyn.',
  notThat: 'Os rhywbeth arall oedd arnoch ei eisiau, dyma sydd gennyf i chi. Teipiwch “help” i weld beth y gellir ei ofyn.',
  files:
    'Nid wyf yn agor ffeiliau, lluniau na negeseuon llais, ac nid wyf wedi cadw dim o hyn. Mae’n dal yn y sgwrs hon: dilëwch ef yma, os gwelwch yn dda, os yw’n dweud unrhyw beth am deulu.',
  reaction: 'Nid yw ymateb â llun yn ateb, ac nid oes neb yn ei weld yma. Pwyswch fotwm ar y cerdyn yn lle hynny.',
  titles: {
    coming: 'Dod, neu beidio',
    'cannot-come': 'Dod, neu beidio',
    'still-on': 'A yw’n dal ymlaen',
    undo: 'Dadwneud',
    sick: 'Ddim yn iach',
    late: 'Yn hwyr, neu dros y ffôn',
    deputy: 'Rhywun yn eich lle',
    move: 'Dyddiad neu amser arall',
    cancel: 'Canslo',
    who: 'Pwy sy’n dod',
    report: 'Eich adroddiad',
    plan: 'Y cynllun',
    'core-group': 'Y grŵp craidd',
    quiet: 'Llai o negeseuon',
    language: 'Iaith',
    thanks: 'Diolch',
    help: 'Beth y gellir ei ofyn yma',
  },
  notYet: 'Nid yw’r hyn a deipiwch yn newid dim: gyda botwm y gwneir hynny.',
  cannotCome: 'Ni allaf ddod',
  orElse: 'Neu',
  sick: 'Os byddwch i ffwrdd am rai dyddiau, dywedwch hynny isod: cedwir yr hyn a all aros ichi.',
  late: 'Dros y ffôn, ar fideo neu am y rhan gyntaf: dewiswch hynny cyn y dechrau. Ar y diwrnod ei hun mae botwm “Byddaf yn hwyr” ar gerdyn y gynhadledd.',
  deputy: 'O dan y botwm rydych yn dewis cydweithiwr neu’n ysgrifennu enw; y cadeirydd sy’n cytuno.',
  moveOpen: 'Dyddiad, amser a lle',
  whoKeeps: 'I’r cadeirydd ac i bwy bynnag a’i galwodd y dangosir pwy a ddywedodd beth.',
  report:
    'O dan “Manylion” dywedir beth a ofynnir gennych ac erbyn pryd. Os anfonwch adroddiad yn lle dod, dewiswch hynny fel eich ateb.',
  quiet:
    'Yn “Gosodiadau” rydych yn dewis ar ba ddyddiau ac ar ba awr yr ysgrifennaf; gyda “Rwyf i ffwrdd” rwy’n cadw’r hyn a all aros nes i chi ddod yn ôl.',
  quietNever:
    'Nid oes dim yn tawelu’r hyn na all aros: newid sylweddol i blentyn, y cynllun wrth gefn, yr hyn a benderfynwyd tra oedd aelod o’r grŵp craidd yn absennol, a bod neges o’r fath heb ei hateb.',
  thanks: 'Croeso. Nid oes angen i chi wneud dim am hyn.',
  thanksWaiting: 'Croeso. Mae hyn yn dal i aros am eich ateb:',
  thanksDue: 'Croeso. Mae rhywbeth gennych i’w wneud o hyd: teipiwch “tasgau” i’w weld.',
  undoNone:
    'Nid oes dim y gellir ei ddadwneud nawr: mae’r hyn a wasgoch wedi’i wneud, neu mae pwy bynnag y mae’n ymwneud ag ef wedi cael gwybod.',
  undoElse:
    'Newidir ateb ar gerdyn ei gynhadledd; cam gweithredu nad yw wedi’i wneud wedi’r cyfan, ar ei gerdyn ei hun (teipiwch “tasgau”).',
  stillOn: {
    on: 'Mae’n dal ymlaen.',
    onAndAnswered: 'Mae’n dal ymlaen. Gallwch newid eich ateb nes iddi ddechrau.',
    started: 'Mae wedi dechrau.',
    cancelled: 'Mae wedi’i chanslo: nid oes angen i chi gadw’r amser yn rhydd.',
    notYet: 'Nid yw ei gwahoddiadau wedi mynd allan eto, felly gall newid o hyd.',
  },
  cancelHeld: 'Mae wedi dechrau, felly ni ellir ei chanslo mwyach: pan fydd drosodd, y cadeirydd neu’r gweinyddwr sy’n ei chau.',
  byName:
    'Nid yw’r hyn a deipiwch yn newid dim ond yr iaith, wrth ei henw: “Cymraeg”, “English”. Gyda botwm y gwneir popeth arall.',
  canAsk: [
    'tasgau, fy nghynadleddau, dyddiadau, pwy sy’n dod',
    'cynllun, grŵp craidd',
    'methu dod, sâl, hwyr, dros y ffôn, dirprwy',
    'symud, canslo, adroddiad, gofyn am gynhadledd',
    'tawelwch, Cymraeg, English',
  ],
  canAskIntro: 'Gallwch deipio, yn eich geiriau eich hun, er enghraifft:',
  ask: {
    coming: (who, telephone) => `I ddweud eich bod yn dod, ${ring(telephone)} ${reached(who, telephone)}`,
    'cannot-come': (who, telephone) => `I ddweud na allwch ddod, ${ring(telephone)} ${reached(who, telephone)}`,
    sick: (who, telephone) => `I ddweud nad ydych yn iach, ${ring(telephone)} ${reached(who, telephone)}`,
    late: (who, telephone) => `Os ydych ar y ffordd, ${ring(telephone)} ${reached(who, telephone)}`,
    deputy: (who, telephone) => `Am rywun yn eich lle, gofynnwch i ${reached(who, telephone)}`,
    move: (who, telephone) => `Am ddyddiad neu amser arall, gofynnwch i ${reached(who, telephone)}`,
    cancel: (who, telephone) => `A ellir ei chanslo, gofynnwch i ${reached(who, telephone)}`,
    who: (who, telephone) => `I glywed pwy sy’n dod, gofynnwch i ${reached(who, telephone)}`,
    report: (who, telephone) => `Am eich adroddiad, gofynnwch i ${reached(who, telephone)}`,
  },
  onItsCard: 'mae’r botymau ar ei cherdyn ymhellach i fyny yn y sgwrs hon',
  noneOpen: 'Nid ydych yn rhan o gynhadledd sydd eto i ddod.',
  noneOf: {
    plan: 'Nid oes cynllun yma yr ydych yn rhan ohono. Mae un unwaith y lluniwyd ef mewn cynhadledd yr oeddech ynddi, neu unwaith y mae gennych gam gweithredu ohono.',
    'core-group': 'Nid oes grŵp craidd yma yr ydych yn rhan ohono.',
  },
  groupNotMet: 'nid yw wedi cyfarfod eto',
  groupMet: (day) => `cyfarfu ddiwethaf ar ${day}`,
  languages: { cy: 'Cymraeg', en: 'English' },
  languageAsk: 'Ym mha iaith yr ysgrifennaf atoch?',
  languageNow:
    'O hyn ymlaen ysgrifennaf atoch yn Gymraeg. Mae’r hyn sydd eisoes yn y sgwrs hon yn newid pan fydd rhywbeth arno’n newid.',
  other: 'Teipiwch “help” am bopeth arall.',
  homeThen: 'Cyn gynted ag y gofynnir rhywbeth gennych, daw yma ohono’i hun. Teipiwch “help” i weld beth y gellir ei ofyn.',
};

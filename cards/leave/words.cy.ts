import type { Terms } from '../words/terms.ts';
import type { leave as english } from './words.en.ts';

export const leave = (t: Terms): ReturnType<typeof english> => ({
  awayDoor: 'Rwyf i ffwrdd',
  backDoor: 'Rwyf yn ôl',
  settingsDoor: 'Gosodiadau',
  settingsRow: 'Eich dyddiau, oriau ac iaith',
  awayTitle: 'I ffwrdd',
  awayTitleOf: (name) => `I ffwrdd: ${name}`,
  awayNote: 'Ni anfonir dim newydd yn yr amser hwnnw, ond yr hyn na all aros. Mae’r cyfan yma eto ar y diwrnod dychwelyd.',
  awayFrom: 'Diwrnod cyntaf',
  awayTo: 'Diwrnod olaf',
  cover: 'Pwy sy’n cael gwybod yn y cyfamser fod rhywbeth i’w wneud',
  coverHint: `Nid ydynt yn clywed mwy na hynny nes i’r ${t.chair} eu derbyn wrth eu henw.`,
  coverName: 'Pwy sy’n cael gwybod yn y cyfamser (eu henw)',
  nobody: 'Neb',
  notFound: 'Nid oes cydweithiwr o’r enw hwnnw yn yr un asiantaeth.',
  foundSeveral: 'Mae gan sawl cydweithiwr yr enw hwnnw. Ysgrifennwch yr enw llawn.',
  awaySubmit: 'Cadw',
  status: (from, to) => `I ffwrdd o ${from} i ${to}.`,
  statusCovered: (from, to, cover) => `I ffwrdd o ${from} i ${to}, gyda ${cover} yn cyflenwi.`,
  backTitle: 'Yn ôl',
  backNote: 'O hyn ymlaen anfonir popeth eto, ac mae’r hyn sydd ar agor yma ar unwaith.',
  backSubmit: 'Yn ôl',
  settingsTitle: 'Gosodiadau',
  hoursNote:
    'Yr oriau pan ellir ysgrifennu at rywun, yn ôl y cloc 24 awr: “9:00-12:30, 13:30-17:00”. Gadewch wersi a chlinigau allan; sifft nos yw “22:00-6:00”; nid oes gwaith ar ddiwrnod heb oriau. Daw’r hyn a all aros pan fyddant yn dechrau eto.',
  dayNames: ['Dydd Llun', 'Dydd Mawrth', 'Dydd Mercher', 'Dydd Iau', 'Dydd Gwener', 'Dydd Sadwrn', 'Dydd Sul'],
  hoursUnread: 'Ysgrifennwch yr oriau fel hyn: 9:00-12:30, 13:30-17:00.',
  noHours: 'Ysgrifennwch oriau o leiaf un diwrnod.',
  weeksLabel: 'Pa mor aml y daw’r wythnosau hyn',
  weeksHint:
    'Os yw’r sifftiau’n cylchdroi: cadwch yr wythnos hon, yna’r wythnosau ar ei hôl, pob un wrth ei llinell ei hun ar Hafan neu ar dudalen y person.',
  weeks: (of) =>
    of === 1
      ? 'Mae pob wythnos fel hon'
      : of === 2
        ? 'Mae dwy wythnos yn dilyn ei gilydd'
        : of === 3
          ? 'Mae tair wythnos yn dilyn ei gilydd'
          : 'Mae pedair wythnos yn dilyn ei gilydd',
  weekOf: (monday, of) =>
    `Oriau’r wythnos sy’n dechrau ${monday} yw’r rhain, un o ${of === 2 ? 'ddwy' : of === 3 ? 'dair' : 'bedair'} sy’n dilyn ei gilydd.`,
  weekRow: (monday) => `Eich oriau yn yr wythnos sy’n dechrau ${monday}`,
  language: 'Iaith',
  hour: 'Awr y crynodeb dyddiol',
  pageAway: 'I ffwrdd, a phwy sy’n cyflenwi',
  pageBack: 'Yn ôl',
  pageHours: 'Dyddiau, oriau, iaith ac awr y crynodeb',
  pageWeek: (monday) => `Oriau yn yr wythnos sy’n dechrau ${monday}`,
  dueTitle: 'Mae rhywbeth i’w wneud',
  due: (name, until) => `Mae gan ${name} rywbeth i’w wneud, ond mae i ffwrdd hyd ${until}.`,
  ask: 'Gofyn am gael eich derbyn',
  askTitle: 'Gofyn am gael derbyn',
  askNote: (name) =>
    `Gofynnir i’r ${t.chair} a gewch weithredu dros ${name} tra byddant i ffwrdd. Tan hynny ni welwch ddim ohono. Mae beth bynnag a ddysgwch wedyn yn gyfrinachol: fe’i defnyddiwch ar gyfer y gwaith hwn yn unig, ac ni fyddwch yn ei drosglwyddo i neb.`,
  askSubmit: 'Rwy’n derbyn',
  askedTitle: (reference) => `Gofynnwyd am gyflenwi yn ${reference}`,
  asked: (cover, name, until) => `Mae ${cover} yn gofyn am weithredu dros ${name}, sydd i ffwrdd hyd ${until}.`,
  admit: 'Derbyn ai peidio',
  admitTitle: 'Cyflenwi',
  admitLabel: 'Beth yw eich penderfyniad?',
  admitYes: (name) => `Derbyn ${name} tra pery’r absenoldeb`,
  admitNo: (name) => `Nid ${name}`,
  covering: (name, until) => `Rydych yn gweithredu dros ${name}, sydd i ffwrdd hyd ${until}.`,
  coveredBy: (name, until) => `Mae ${name} yn gweithredu drosoch hyd ${until}.`,
  didForYou: (name) => `Gweithredodd ${name} drosoch tra oeddech i ffwrdd.`,
});

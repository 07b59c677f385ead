import { afterNumber } from '../words/after-number.ts';
import type { Terms } from '../words/terms.ts';
import type { notes as english } from './words.en.ts';

/** What is said when it is not a card of a case. */
export const notes = (t: Terms): ReturnType<typeof english> => ({
  refused: {
    'not-yours': 'Nid oes dim i chi yma.',
    changed: 'Mae hyn wedi newid ers i chi edrych. Dyma fel y mae nawr: edrychwch eto.',
    'too-early': 'Nid yw hyn ar agor ar hyn o bryd.',
    'too-late': 'Mae hyn wedi cau, felly ni newidiwyd dim.',
    'not-here': `Nid ydych ar y rhestr bresenoldeb. Gofynnwch i’r ${t.chair} dicio’ch enw.`,
    observes: 'Mae pwy bynnag sy’n arsylwi heb ran yn hyn. Ni newidiwyd dim.',
    'undertaking-first': 'Derbyniwch yr ymrwymiad cyfrinachedd yn gyntaf: mae ei fotwm ar gerdyn y gynhadledd. Ni newidiwyd dim.',
    'has-placed': 'Maent wedi gosod drostynt eu hunain, ac mae’r rhifau hynny’n sefyll. Ni newidiwyd dim.',
    incomplete: 'Mae rhywbeth ar goll o hyd. Ni anfonwyd dim ymlaen.',
    'no-such-child': 'Nid yw’r plentyn hwnnw’n rhan o’r gynhadledd hon. Ni newidiwyd dim.',
    'enough-adults': 'Mae 20 o rieni, gofalwyr a pherthnasau eisoes, cynifer ag y gall fod. Tynnwch un yn gyntaf.',
    'enough-told': 'Dywedasoch gymaint yma ag a gedwir. Cymerwch un yn ôl yn gyntaf, neu siaradwch â’r cadeirydd.',
    'no-such-adult': 'Nid yw’r rhiant neu’r gofalwr hwnnw’n rhan o’r achos hwn. Ni newidiwyd dim.',
    'not-a-child': 'Mae cynhadledd yn ymwneud â phlentyn dan 18 oed. Ni newidiwyd dim.',
    'last-child': 'Mae cynhadledd am un plentyn o leiaf. Ni newidiwyd dim.',
    'was-read': 'Ni ellir ei gymryd yn ôl mwyach. Ni newidiwyd dim.',
    'names-off': 'Yn y bartneriaeth hon dywedir enwau’r plant ar lafar ac ni chedwir hwy yma. Ni newidiwyd dim.',
    'was-placed': 'Gofynnwyd am rifau ar gyfer y plentyn hwn, felly mae’r plentyn yn aros. Ni newidiwyd dim.',
    'no-such-action': 'Nid yw’r cam hwnnw’n rhan o’r cynllun hwn. Ni newidiwyd dim.',
    'no-such-line': 'Nid yw’r llinell honno’n sefyll yn y cynllun hwn. Ni newidiwyd dim.',
    'no-such-person': 'Ni ellir dewis y person hwnnw yma: nid yw yn y cyfeiriadur, neu nid yw o’r asiantaeth y gofynnwyd amdani.',
    'no-consent': `Nid oes neb yn dod yn y rôl hon oni bai bod y ${t.chair} a’r teulu yn cytuno: dywedwch eu bod. Ni newidiwyd dim.`,
    'role-full': 'Mae cynifer ar y rhestr yn y rôl hon ag y mae’r weithdrefn yn ei ganiatáu. Ni newidiwyd dim.',
    'no-need': 'Gofynnir pam y mae eu hangen ar gyfer y rôl honno. Ni newidiwyd dim.',
    'does-not-fit':
      'Nid yw asiantaeth o’r math hwn fel arfer yn anfon y rôl honno: dywedwch mai dyna a olygir. Ni newidiwyd dim.',
    'no-such-team': 'Nid yw’r tîm hwnnw yn y bartneriaeth bellach, neu nid oes neb ynddo.',
    'place-taken': 'Mae rhywun o’r tîm wedi dweud pwy sy’n dod eisoes. Ni newidiwyd dim.',
    'away-then': 'Maent ar wyliau y diwrnod hwnnw. Dewiswch rywun arall o’r tîm.',
    'named-only': 'Mae’r achos hwn ar gyfer pobl a enwyd yn unig: ni ellir gofyn i dîm. Gwahoddwch berson.',
    'no-such-role': 'Nid yw’r rôl honno yn y weithdrefn.',
    'reference-taken': 'Ni ellir defnyddio’r cyfeirnod hwn: gofynnwch i reolwr yr uned.',
    'no-such-type': 'Nid yw’r math hwnnw o gynhadledd yn y weithdrefn.',
    'no-quorum': 'Heb gworwm ni ddilëir enw plentyn. Ni newidiwyd dim.',
    'not-a-review': 'Dim ond adolygiad sy’n dileu enw plentyn. Ni newidiwyd dim.',
    'list-full': 'Mae’r rhestr yn llawn: 40 o bobl ar y mwyaf.',
    'has-actions': 'Mae gan y person hwn gam agored o hyd. Rhaid ei gwblhau cyn tynnu’r person oddi ar y rhestr.',
    'last-here':
      'Y person hwn yw’r unig un ar y rhestr bresenoldeb, felly ni fyddai neb wedi bod mewn cyfarfod a gynhaliwyd. Newidiwch y rhestr bresenoldeb yn gyntaf, os gwelwch yn dda.',
    'group-goes-on': 'Galwyd y grŵp craidd nesaf ers hynny, gan fod hwn wedi’i gynnal. Dywedwch pwy oedd yno, os gwelwch yn dda.',
    'core-group-called':
      'Galwyd y grŵp craidd ers hynny, gan fod y gynhadledd hon wedi’i chynnal. Dywedwch pwy oedd yma, os gwelwch yn dda, neu gofynnwch am ganslo cyfarfod y grŵp craidd yn gyntaf.',
    started: 'Mae’r gynhadledd wedi dechrau, felly gofynnir unwaith eto cyn cytuno: edrychwch ar y cerdyn eto.',
    'day-gone':
      'Mae diwrnod y gynhadledd hon wedi mynd heibio, felly ni ellir gwahodd neb iddi. Bydd pwy bynnag a’i trefnodd yn rhoi diwrnod arall iddi yn gyntaf.',
    'was-cancelled':
      'Canslwyd hyn yn barod, gyda rheswm arall. Hwnnw sy’n sefyll, ac mae yn y Manylion. Ni chofnodwyd eich un chi.',
    'held-back':
      'Mae rhywun newydd wneud hyn, neu rywbeth tebyg. Edrychwch eto ymhen dau funud, os gwelwch yn dda. Ni newidiwyd dim.',
    'presser-gone':
      'Nid oes gan bwy bynnag a bwysodd gyfrif yma mwyach, felly ni wnaed hyn. Gwnewch hyn eto os yw’n gywir, os gwelwch yn dda.',
    'told-already':
      'Mae’n rhy hwyr i ddadwneud hyn: mae’r ddau funud ar ben, a dywedwyd wrth bawb y mae’n berthnasol iddynt, neu dywedir wrthynt nawr. Galwch yr un nesaf, os gwelwch yn dda, neu gwahoddwch y person eto: gwahoddiad newydd yw hwnnw.',
    'already-listed': 'Mae’r person hwnnw ar y rhestr yn barod.',
    'takes-minutes': `Y person hwnnw sy’n cofnodi’r gynhadledd hon, felly nid yw’n cymryd rhan ynddi. Bydd angen ${t.minuteTaker} arall yn gyntaf, os gwelwch yn dda.`,
    'puts-themself':
      'Nid oes neb yn ei roi ei hun ar y rhestr, nac yn llofnodi drosto’i hun: bydd rhywun arall yn gwneud hynny drosoch. Ni newidiwyd dim.',
    'no-reason': 'Mae’r dyddiad hwnnw ar ôl y terfyn amser, felly gofynnir am reswm. Ni newidiwyd dim.',
    'bad-link':
      'Ni ellir cynnig y cyfeiriad hwnnw: rhaid iddo ddechrau gyda https:// a pheidio â chynnwys enw cyn y gwesteiwr. Ni newidiwyd dim.',
    'bad-date': 'Ni all y dyddiad hwnnw fod yn gywir. Ni newidiwyd dim.',
    'register-first': 'Nodwch bresenoldeb yn gyntaf.',
    'answer-zero-first': 'Atebwch yn gyntaf y cwestiwn brys ar eich cerdyn ar gyfer yr ystafell.',
    'somebody-placed':
      'Mae rhywun wedi gosod erbyn hyn, felly mae’r rownd yn sefyll. Dangoswch ei rhifau, neu arhoswch am y lleill.',
    'nobody-placed': 'Nid oes neb wedi gosod rhif eto, felly nid oes dim i’w ddangos.',
    'scale-unfinished': `Nid yw graddfa’r gynhadledd hon wedi’i gorffen. Y ${t.chair} sy’n ei gorffen yn gyntaf, ar ei gerdyn ar gyfer yr ystafell.`,
    'no-view': 'Ni ofynnir am farn gan y rôl hon, neu nid fel hyn. Ni newidiwyd dim.',
    'speaks-another': `Mae rhywun arall yn siarad dros eich asiantaeth: y ${t.chair} sy’n dweud pwy. Ni newidiwyd dim.`,
    'has-given': 'Maent wedi rhoi eu barn eu hunain, ac mae honno’n sefyll. Ni newidiwyd dim.',
    'agreement-first': 'Dywedwch yn gyntaf, ar gyfer pob plentyn, a yw pawb yn cytuno. Dim ond lle nad ydynt y gofynnir am farn.',
    'somebody-gave': 'Mae rhywun wedi rhoi barn erbyn hyn. Caewch y farn, neu arhoswch am y lleill.',
    'views-open': `Gofynnir am farn ar hyn o bryd. Y ${t.chair} sy’n ei chau yn gyntaf.`,
    'on-hold': 'Mae gorchymyn i gadw ar yr achos hwn. Ni newidiwyd dim.',
    'not-exported': 'Nid yw hwn yn allforiad o bopeth sydd wedi digwydd yn yr achos. Ni newidiwyd dim.',
    'bars-yourself': 'Byddech yn eich cau eich hun allan. Ni newidiwyd dim.',
    'nobody-else': `Ni fyddai ${t.administrator} ar ôl a allai fynd ymlaen â’r achos hwn. Ni newidiwyd dim.`,
    'not-two': 'Mae angen dau berson gwahanol sydd â’r hawl. Ni newidiwyd dim.',
    'redaction-waits': 'Gofynnwyd eisoes am ddinistrio rhywbeth. Cytunir i hynny neu ei dynnu’n ôl yn gyntaf.',
    'not-redacted':
      'Mae hyn yn dweud pwy a wnaeth neu a benderfynodd beth, neu mae wedi mynd eisoes: nis dinistrir. Os yw’n anghywir, cywirwch ef; bydd y ddau wedyn ar y cofnod.',
    'still-entered': 'Tynnwch y plentyn oddi ar y rhestr yn gyntaf. Dim ond wedyn y dinistrir yr hyn a gofnodwyd amdano.',
  },
  done: {
    attend: 'Diolch. Nodwyd eich ateb.',
    complete: 'Wedi ei gwblhau. Diolch.',
    reopen: 'Mae’r cam ar agor eto.',
  },
  noted: 'Nodwyd.',
  introducing: (code) => [
    'Os oes rhywun wedi gofyn i chi am god, darllenwch hwn iddynt dros y ffôn: ',
    { strong: code },
    '. Mae’n ddilys am un diwrnod.',
  ],
  stored: 'Mae hwn wedi’i gadw.',
  notConfirmed: 'Nid yw hyn wedi’i gadarnhau. Pwyswch eto: nid yw pwyso ddwywaith yn gwneud drwg.',
  undrawnStored: (reference) =>
    `Ni ellir dangos hwn. Cadwyd yr hyn a wnaethoch. Rydym wedi cael gwybod: dyfynnwch ${reference} os byddwch yn holi.`,
  undrawnNothing: (reference) =>
    `Ni ellir dangos hwn, ac ni newidiwyd dim. Rydym wedi cael gwybod: dyfynnwch ${reference} os byddwch yn holi.`,
  movedDownTitle: 'Ymhellach i lawr',
  movedDown: 'Mae’r gynhadledd hon ymhellach i lawr yn y sgwrs hon.',
  newerDigest: 'Mae rhestr fwy diweddar o’r hyn sydd i’w wneud ymhellach i lawr yn y sgwrs hon.',
  emptiedTitle: 'Dim yma bellach',
  emptied: 'Nid oes angen y neges hon mwyach.',
  lossTitle: 'Gall rhywbeth fod ar goll',
  loss: (day) =>
    `Ar ${day} gwelsom nad yw’r peth olaf a gofnodwyd ar gyfer y cyfeirnod hwn yno mwyach. Mae eich cardiau’n dangos yr hyn a gedwir. Os nad dyna a ddywedoch, dywedwch eto, os gwelwch yn dda.`,
  lossLine: (day) =>
    `${day}: gwelwyd bod y peth olaf a gofnodwyd ar goll. Gwiriwch gyda phawb mai’r hyn a ddangosir yw’r hyn a ddywedwyd, a rhowch wybod i bwy bynnag sy’n rhedeg y gwasanaeth hwn.`,
  lossHere: 'cofnodion ar goll',
  departedWho: 'Pwy',
  installationTitle: 'Ni all Quorate ysgrifennu at weithle cyfan',
  installationStopped:
    'Mae’r gweithle neu’r tenant hwn yn gwrthod Quorate. Cedwir popeth ac fe’i hanfonir cyn gynted ag y caiff Quorate ei dderbyn eto. Rhowch wybod nawr i bwy bynnag sy’n gofalu am Quorate, a ffoniwch bobl yno y mae’n rhaid iddynt wybod heddiw.',
  installationWhich: 'Ble',
  tenantOfTeams: (id) => `Teams, tenant ${id}`,
  workspaceOfSlack: (id) => `Slack, gweithle ${id}`,
  manyDeactivatedTitle: 'Llawer iawn o gyfrifon wedi’u dadactifadu',
  manyDeactivated:
    'Mae Slack yn dweud bod dros ddegfed ran o’r cyfrifon yma wedi’u dadactifadu o fewn diwrnod. Nid oes neb arall yn cyfrif fel rhywun sydd wedi gadael nes bydd hyn drosodd. Gofynnwch i bwy bynnag sy’n gofalu am Slack yma, a ffoniwch bobl yma y mae’n rhaid iddynt wybod heddiw.',
  departedTitle: (reference) => `${t.conference} ${reference}: mae rhywun wedi gadael`,
  departed:
    'Nid yw’r person hwn bellach yn yr asiantaeth yr oedd yma ar ei rhan. Nid yw’n gweld dim o hyn mwyach, ac nid yw’n cyfrif fel rhywun sy’n dod.',
  departedDeactivated:
    'Mae eu cyflogwr wedi dadactifadu eu cyfrif, felly maent yn cyfrif fel rhai sydd wedi gadael. Pan fydd y cyfrif yn weithredol eto, byddant yn cael yn ôl yr hyn na roddwyd i neb arall. Os ydynt yn dal i weithio yno, ffoniwch hwy.',
  departedSuspended:
    'Maent hwy, neu eu hasiantaeth, wedi’u hatal, felly maent yn cyfrif fel rhai sydd wedi gadael. O’u gadael i mewn eto, byddant yn cael yn ôl yr hyn na roddwyd i neb arall. Os oes rhaid iddynt wybod rhywbeth heddiw, ffoniwch hwy.',
  departedBoth:
    'Mae eu hasiantaeth wedi’i hatal, ac mae eu cyflogwr wedi dadactifadu eu cyfrif, felly maent yn cyfrif fel rhai sydd wedi gadael nes na fydd y naill na’r llall yn wir. Os oes rhaid iddynt wybod rhywbeth heddiw, ffoniwch hwy.',
  departedWas: 'Yn flaenorol',
  departedCaller: 'wedi galw’r grŵp craidd',
  departedCoreGroup: 'yn y grŵp craidd',
  passedOnTitle: (reference) => `${t.conference} ${reference}: chi sy’n gyfrifol amdani nawr`,
  passedOn: `Nid ${t.administrator} yw’r sawl a drefnodd hon mwyach. I chi y daw ei chardiau o hyn ymlaen.`,
  passedOnFrom: 'Trefnwyd gan',
  departedOver: 'Mae’r hyn yr oedd yn rhan ohono yma ar ben, felly nid oes angen i neb gymryd ei le.',
  departedPlace: (agency, role) => `Mae lle ar agor. Gwahoddwch rywun arall o ${agency}, fel: ${role}.`,
  departedPlaceChair: (agency) => `Mae lle ar agor. Gofynnwyd i’r ${t.chair} wahodd rhywun arall o ${agency}.`,
  departedFilled: (who) => `Wedi cael gwahoddiad ar ran yr asiantaeth a’r rôl honno nawr: ${who}.`,
  departedInvite: 'Gwahodd rhywun arall',
  departedRecord: 'Y cofnod',
  departedNobodyRecords: 'Nid oes neb yn ysgrifennu’r cofnod nawr.',
  departedCoreMeeting: `Mae’r cyfarfod o’r grŵp craidd a alwyd gan y person hwn gyda’r ${t.lead} a chi nawr.`,
  departedActions: (n) => `Heb neb nawr: ${n}. Dywedwch heddiw pwy sy’n eu cymryd.`,
  departedOfPlan: (who) => `Roedd gan ${who} ran yn y cynllun. Edrychwch pwy sy’n ei chymryd.`,
  departedCover: (whose) => `Roedd yn cymryd lle: ${whose}. Nid oes neb yn gwneud hynny nawr.`,
  departedVisits: (n) =>
    n === 1
      ? 'Cytunwyd y byddai’n gweld plentyn. Nid oes neb yn gwneud hynny nawr.'
      : `Cytunwyd ${afterNumber(n, 'gwaith', 'feminine')} y byddai’n gweld plentyn. Nid oes neb yn gwneud hynny nawr.`,
  departedLead:
    'Nid oes neb ar y rhestr nawr sy’n arwain y cynllun, felly i chi y daw’r rhan honno: chi sy’n galw’r grŵp craidd, ac i chi y dywedir am yr hyn sydd heb ei wneud.',
  departedChair: `Nid oes ${t.chair} nawr. Dewiswch un arall: tan hynny ni all neb gytuno ar y rhestr, nodi presenoldeb na rhoi camau.`,
  departedChairAfter: `Nid oes ${t.chair} nawr. Dewiswch un arall: tan hynny ni all neb gytuno ar y cofnodion, na’u hanfon hwy a’r cynllun.`,
  problems: {
    required: 'Llenwch hwn, os gwelwch yn dda.',
    tooLong: (max) => `Cadwch at ${max} nod.`,
    choose: 'Dewiswch un o’r dewisiadau a gynigir.',
    pick: 'Dewiswch un person o’r rhestr.',
    chooseSome: 'Dewiswch o leiaf un.',
    date: 'Nid dyddiad yw hwn.',
    time: 'Nid amser o’r dydd yw hwn. Ysgrifennwch ef fel 09:30.',
    past: 'Mae’r diwrnod hwn wedi mynd heibio.',
    far: 'Mae’r diwrnod hwn yn rhy bell i fod yn gywir.',
    future: 'Nid yw’r diwrnod hwn wedi dod eto.',
    link: 'Rhaid i ddolen ddechrau gyda https://',
    score: 'Dewiswch rif cyfan o 0 i 10.',
    someScore: 'Dewiswch rif ar gyfer o leiaf un.',
    reference: 'Defnyddiwch rif eich system eich hun: llythrennau, digidau, - / . ac o leiaf un digid, hyd at 30. Dim enwau.',
    oneDate: 'Rhowch ddyddiad geni neu ddyddiad disgwyliedig, nid y ddau.',
    noDate: 'Rhowch ddyddiad geni, neu ddyddiad disgwyliedig plentyn heb ei eni.',
    tooOld: 'Mae cynhadledd am blentyn dan 18 oed.',
    deputy: 'Dewiswch gydweithiwr, neu ysgrifennwch enw yn y maes nesaf.',
    deputyTwo: 'Dewiswch gydweithiwr neu ysgrifennwch enw, nid y ddau.',
    reason: 'Dewiswch beth sy’n eich cadw draw.',
  },
});

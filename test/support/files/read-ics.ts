/** A reading of RFC 5545 by its text, and not by the library that writes our files. Throws on what the text forbids. */
export interface Component {
  readonly name: string;
  readonly lines: readonly { readonly name: string; readonly params: string; readonly value: string }[];
  readonly inside: readonly Component[];
}

const property = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/s;

/** The one calendar in a file: each line ends in CRLF and has at most 75 bytes (3.1), and what is begun is ended (3.4). */
export function readIcs(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end in CRLF');
  if (/(^|[^\r])\n|\r(?!\n)/.test(text)) throw new Error('a line ends otherwise than in CRLF');
  for (const line of text.slice(0, -2).split('\r\n'))
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} bytes`);
  const open: { name: string; lines: Component['lines'][number][]; inside: Component[] }[] = [];
  let whole: Component | undefined;
  // Folded lines first: a line break and one blank are nothing.
  for (const line of text
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const [, name = '', params = '', value = ''] = property.exec(line) ?? [];
    if (name === '') throw new Error(`not a property: ${line}`);
    if (whole !== undefined) throw new Error(`after the end: ${line}`);
    if (name === 'BEGIN') open.push({ name: value, lines: [], inside: [] });
    else if (name === 'END') {
      const done = open.pop();
      if (done?.name !== value) throw new Error(`END:${value} ends ${done?.name}`);
      if (open.length === 0) whole = done;
      else open.at(-1)?.inside.push(done);
    } else if (open.length === 0) throw new Error(`before the beginning: ${line}`);
    else open.at(-1)?.lines.push({ name, params, value });
  }
  if (whole?.name !== 'VCALENDAR') throw new Error('no calendar');
  return whole;
}

/** The one value of a property. Throws where it stands twice, or not at all. */
export function textOf({ name, lines }: Component, property: string): string {
  const found = lines.filter((one) => one.name === property);
  if (found.length !== 1) throw new Error(`${name} has ${found.length} of ${property}`);
  return found[0]?.value ?? '';
}

/** A value of the type TEXT, its escapes read back (3.3.11). */
export function unescapedTextOf(component: Component, property: string): string {
  const value = textOf(component, property);
  if (/(?<!\\)(?:\\\\)*[,;]/.test(value)) throw new Error(`${property}: a separator that is not escaped`);
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

/** The one event, which has what 3.6.1 asks for, once. */
export function eventIn(calendar: Component): Component {
  const events = calendar.inside.filter(({ name }) => name === 'VEVENT');
  const [event] = events;
  if (event === undefined || events.length > 1) throw new Error(`${events.length} events`);
  for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'SUMMARY', 'STATUS', 'CLASS']) textOf(event, name);
  for (const name of ['VERSION', 'PRODID', 'METHOD']) textOf(calendar, name);
  return event;
}

/** The instant of a time in London that the file's own rules of the clocks give it: the last change before it holds (3.6.5). */
export function instantIn(calendar: Component, property: string): number {
  const line = eventIn(calendar).lines.find((one) => one.name === property);
  const zone = calendar.inside.find(({ name }) => name === 'VTIMEZONE');
  if (line === undefined || zone === undefined) throw new Error(`no ${property}, or no zone`);
  if (line.params !== `;TZID=${textOf(zone, 'TZID')}`) throw new Error(`${property} is of no zone of this file: ${line.params}`);
  const wall = utcOf(line.value);
  const changes = zone.inside.map((rule) => {
    const [, month = '', nth = ''] = /^FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-1SU)$/.exec(textOf(rule, 'RRULE')) ?? [];
    if (nth === '') throw new Error('a rule this reader does not know');
    const start = textOf(rule, 'DTSTART');
    const last = [0, -1].map((back) => lastSunday(new Date(wall).getUTCFullYear() + back, Number(month)) + timeIn(start));
    return { at: Math.max(...last.filter((at) => at <= wall)), offset: textOf(rule, 'TZOFFSETTO') };
  });
  const holds = changes.toSorted((a, b) => b.at - a.at)[0]?.offset ?? '';
  return wall - (Number(holds.slice(0, 3)) * 60 + Number(holds.slice(3))) * 60_000;
}

function utcOf(value: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(value) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

const timeIn = (value: string) => utcOf(value) % 86_400_000;

function lastSunday(year: number, month: number): number {
  const end = new Date(Date.UTC(year, month, 0));
  return end.getTime() - end.getUTCDay() * 86_400_000;
}

import { reprString } from './python.ts';
import { PyObject } from './values.ts';

/** Python's `int()`, on text or on the numbers of a JSON body (which are truncated). */
export function pyInt(raw: unknown): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? Math.trunc(raw) : undefined;
  if (typeof raw !== 'string' || !/^\s*[+-]?\d+(_\d+)*\s*$/.test(raw)) return undefined;
  return Number(raw.replaceAll('_', '').trim());
}

/** Python's `float()`: `inf`, `nan`, `1_000`, `.5` and `5.` are numbers, hexadecimal isn't. */
export function pyFloat(raw: unknown): number | undefined {
  if (typeof raw === 'number') return raw;
  if (typeof raw !== 'string') return undefined;
  const text = raw
    .trim()
    .toLowerCase()
    .replace(/(?<=\d)_(?=\d)/g, '');
  if (/^[+-]?nan$/.test(text)) return NaN;
  if (/^[+-]?inf(inity)?$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

export function pyDecimal(raw: unknown): PyObject | undefined {
  if (pyFloat(raw) === undefined) return undefined;
  const text = String(raw).trim().replace(/^\+/, '').replaceAll('_', '').toUpperCase();
  return new PyObject('Decimal', `Decimal('${text}')`, text);
}

const DATE = String.raw`(\d{4})-(\d{1,2})-(\d{1,2})`;
const TIME = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,6})\d{0,6})?)?`;
const ZONE = String.raw`(Z|[+-]\d{2}(?::?\d{2})?)?`;

export function pyDateTime(raw: unknown): PyObject | undefined {
  const match = typeof raw === 'string' ? new RegExp(`^${DATE}[T ]${TIME}${ZONE}$`).exec(raw) : null;
  const date = match && calendarDate(match.slice(1, 4));
  const time = match && clockTime(match.slice(4, 8));
  if (!date || !time) return undefined;
  const zone = timeZone(match[8]);
  const shown = time.parts.length > 2 ? time.parts : [...time.parts, ...[0, 0].slice(time.parts.length)];
  const repr = `datetime.datetime(${[...date.parts, ...shown].join(', ')}${zone.repr})`;
  return new PyObject('datetime', repr, `${date.text}T${time.text}${zone.text}`);
}

export function pyDate(raw: unknown): PyObject | undefined {
  const match = typeof raw === 'string' ? new RegExp(`^${DATE}$`).exec(raw) : null;
  const date = match && calendarDate(match.slice(1, 4));
  return date ? new PyObject('date', `datetime.date(${date.parts.join(', ')})`, date.text) : undefined;
}

export function pyTime(raw: unknown): PyObject | undefined {
  const match = typeof raw === 'string' ? new RegExp(`^${TIME}`).exec(raw) : null;
  const time = match && clockTime(match.slice(1, 5));
  return time ? new PyObject('time', `datetime.time(${time.parts.join(', ')})`, time.text) : undefined;
}

function calendarDate(digits: readonly (string | undefined)[]) {
  const parts = digits.map(Number);
  const [year = 0, month = 0, day = 0] = parts;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  if (year < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { parts, text: [pad(year, 4), pad(month), pad(day)].join('-') };
}

/** Python's repr leaves trailing zero seconds and microseconds out. */
function clockTime(digits: readonly (string | undefined)[]) {
  const [hour = 0, minute = 0, second = 0] = digits.slice(0, 3).map((part) => Number(part ?? 0));
  const micro = Number((digits[3] ?? '').padEnd(6, '0'));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const parts = [hour, minute];
  if (second || micro) parts.push(second);
  if (micro) parts.push(micro);
  return { parts, text: [pad(hour), pad(minute), pad(second)].join(':') + (micro ? `.${pad(micro, 6)}` : '') };
}

function timeZone(text: string | undefined): { repr: string; text: string } {
  if (!text) return { repr: '', text: '' };
  const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  if (offset === 0) return { repr: ', tzinfo=datetime.timezone.utc', text: '+00:00' };
  // A negative timedelta is minus one day and the rest in seconds.
  const delta = offset < 0 ? `days=-1, seconds=${(offset + 1440) * 60}` : `seconds=${offset * 60}`;
  const name = `${sign}${hours}${minutes}`;
  const repr = `, tzinfo=datetime.timezone(datetime.timedelta(${delta}), '${name}')`;
  return { repr, text: `${sign}${hours}:${minutes}` };
}

export function pyUuid(raw: unknown): PyObject | undefined {
  if (typeof raw !== 'string') return undefined;
  const hex = raw
    .replace('urn:', '')
    .replace('uuid:', '')
    .replace(/^[{}]+|[{}]+$/g, '')
    .replaceAll('-', '')
    .toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(hex)) return undefined;
  const text = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return new PyObject('UUID', `UUID(${reprString(text)})`, text);
}

const LABEL = String.raw`[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?`;
const HOST = String.raw`(?:(?:${LABEL}\.)+(?:[a-z]{2,6}\.?|[a-z0-9-]{2,}\.?)|localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[a-f0-9]*:[a-f0-9:]+\])`;
const URL_PATTERN = new RegExp(`^(?:https?|ftps?)://(?:[^:@/]+(?::[^@/]*)?@)?${HOST}(?::\\d+)?(?:/?|[/?]\\S+)$`, 'i');
const EMAIL_USER = /^[-!#$%&'*+/=?^`{}|~\w]+(\.[-!#$%&'*+/=?^`{}|~\w]+)*$/u;
const EMAIL_HOST = new RegExp(`^(?:(?:${LABEL}\\.)+(?:[a-z]{2,6}|[a-z0-9-]{2,})|localhost)$`, 'i');

export function isUrl(text: string): boolean {
  return URL_PATTERN.test(text);
}

export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && EMAIL_USER.test(text.slice(0, at)) && EMAIL_HOST.test(text.slice(at + 1));
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

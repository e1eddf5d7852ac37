import type { Field, Fields, ScalarKind } from './fields.ts';
import { isList, isObject, type JsonObject, type JsonValue } from './json.ts';
import { isEmail, isUrl, pyDate, pyDateTime, pyDecimal, pyFloat, pyInt, pyTime, pyUuid } from './scalars.ts';
import { runValidators } from './validators.ts';
import { PyObject, UploadedFile, type ArgumentValue } from './values.ts';

/** marshmallow's messages: a list, or a record by index or by name. */
export type Messages = readonly string[] | { readonly [key: string]: Messages };

export class ValidationError extends Error {
  constructor(readonly messages: Messages) {
    super(JSON.stringify(messages));
  }
}

export type Raw = JsonValue | UploadedFile | PyObject | readonly Raw[];

/** What `Schema.load` does with a mapping: converts, fills defaults in, collects every error. */
export function loadFields(fields: Fields, input: Readonly<Record<string, Raw | undefined>>, unknown: 'ignore' | 'raise') {
  const values: Record<string, ArgumentValue> = {};
  const defaulted = new Set<string>();
  const errors: Record<string, Messages> = {};
  for (const [name, of] of Object.entries(fields)) {
    const raw = Object.hasOwn(input, name) ? input[name] : undefined;
    if (raw !== undefined) {
      collect(errors, name, () => (values[name] = deserialize(of, raw)));
    } else if (of.required) {
      errors[name] = ['Missing data for required field.'];
    } else if (of.default !== undefined) {
      values[name] = of.default;
      defaulted.add(name);
    }
  }
  if (unknown === 'raise') {
    for (const name of Object.keys(input)) if (!Object.hasOwn(fields, name)) errors[name] = ['Unknown field.'];
  }
  if (Object.keys(errors).length > 0) throw new ValidationError(errors);
  return { values, defaulted };
}

function deserialize(of: Field, raw: Raw): ArgumentValue {
  if (raw === null) {
    if (of.nullable || of.default === null) return null;
    throw new ValidationError(['Field may not be null.']);
  }
  const value = convert(of, raw);
  const failures = runValidators(of.validate ?? [], value);
  if (failures.length > 0) throw new ValidationError(failures);
  return value;
}

function convert(of: Field, raw: Raw): ArgumentValue {
  switch (of.kind) {
    case 'file':
    case 'raw':
      return raw;
    case 'list':
      return convertList(of.items, raw);
    case 'nested':
      if (!isMapping(raw)) throw new ValidationError({ _schema: ['Invalid input type.'] });
      return loadFields(of.fields, raw, 'raise').values;
    default:
      return convertScalar(of.kind, raw);
  }
}

function isMapping(raw: Raw): raw is JsonObject {
  return isObject(raw) && !(raw instanceof UploadedFile) && !(raw instanceof PyObject);
}

function convertList(items: Field, raw: Raw): ArgumentValue {
  if (!isList(raw)) throw new ValidationError(['Not a valid list.']);
  const errors: Record<string, Messages> = {};
  const values: ArgumentValue[] = [];
  raw.forEach((item, index) => collect(errors, String(index), () => values.push(deserialize(items, item))));
  if (Object.keys(errors).length > 0) throw new ValidationError(errors);
  return values;
}

const TRUTHY: ReadonlySet<unknown> = new Set([
  't',
  'T',
  'true',
  'True',
  'TRUE',
  'on',
  'On',
  'ON',
  'y',
  'Y',
  'yes',
  'Yes',
  'YES',
  '1',
  1,
  true,
]);
const FALSY: ReadonlySet<unknown> = new Set([
  'f',
  'F',
  'false',
  'False',
  'FALSE',
  'off',
  'Off',
  'OFF',
  'n',
  'N',
  'no',
  'No',
  'NO',
  '0',
  0,
  false,
]);

function convertScalar(kind: ScalarKind, raw: Raw): ArgumentValue {
  switch (kind) {
    case 'str':
      return typeof raw === 'string' ? raw : fail('Not a valid string.');
    case 'bool':
      if (TRUTHY.has(raw)) return true;
      return FALSY.has(raw) ? false : fail('Not a valid boolean.');
    case 'int':
      return pyInt(raw) ?? fail('Not a valid integer.');
    case 'float':
      return finite(pyFloat(raw) ?? fail('Not a valid number.'));
    case 'decimal': {
      const decimal = pyDecimal(raw) ?? fail('Not a valid number.');
      return /nan|inf/i.test(decimal.text) ? fail(SPECIAL) : decimal;
    }
    case 'datetime':
      return pyDateTime(raw) ?? fail('Not a valid datetime.');
    case 'date':
      return pyDate(raw) ?? fail('Not a valid date.');
    case 'time':
      return pyTime(raw) ?? fail('Not a valid time.');
    case 'uuid':
      return pyUuid(raw) ?? fail('Not a valid UUID.');
    case 'url':
      if (typeof raw !== 'string') return fail('Not a valid string.');
      return isUrl(raw) ? raw : fail('Not a valid URL.');
    case 'email':
      if (typeof raw !== 'string') return fail('Not a valid string.');
      return isEmail(raw) ? raw : fail('Not a valid email address.');
    case 'dict':
      return isMapping(raw) ? raw : fail('Not a valid mapping type.');
    default:
      return raw;
  }
}

const SPECIAL = 'Special numeric values (nan or infinity) are not permitted.';

function finite(value: number): number {
  return Number.isFinite(value) ? value : fail(SPECIAL);
}

function fail(message: string): never {
  throw new ValidationError([message]);
}

function collect(errors: Record<string, Messages>, key: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    errors[key] = error.messages;
  }
}

import {
  addAll,
  callLibrary,
  callMethod,
  elementsOf,
  LONGEST,
  negated,
  operate,
  putEntry,
  templatePart,
  unique,
  type Given,
} from './methods.ts';
import { parseModule } from './parseModule.ts';
import type { PythonProblem, SourceSpan } from './tokens.ts';
import type { Argument, Clause, Expression, PythonStatement } from './tree.ts';
import {
  isTrue,
  keyOf,
  list,
  NONE,
  number,
  textValue,
  truth,
  unknownAt,
  type ClassValue,
  type DictItem,
  type FieldValue,
  type PlacedSpan,
  type Scope,
  type Value,
} from './values.ts';
import * as words from './words.ts';

/** Steps that one reading may take, and how deep calls and values may be nested: a module's description needs some thousands, and ten. */
const STEPS = 200_000;
const DEEPEST = 150;
const CALLS = 30;

/** What Python calls by itself, without an import. */
const BUILT_IN = new Set('dict list tuple set str int float sorted reversed enumerate zip range len'.split(' '));
const LIBRARY =
  /^(?:collections\.OrderedDict|OrderedDict|json\.dumps|textwrap\.dedent|copy\.(?:deep)?copy|(?:copy\.)?deepcopy|re\.compile)$/;
/** What is so often imported that a piece of a file may do without its imports. */
const USUAL = new Set('fields validate marshmallow webargs ma OrderedDict collections json textwrap copy re Schema'.split(' '));
const NOT_CALLED = new Set(
  'bool max min print isinstance getattr open any all sum map filter type object property staticmethod classmethod'.split(' '),
);

export interface Remark {
  readonly at: PlacedSpan;
  readonly message: string;
  /** Whether Python would refuse it, as far as is known here. */
  readonly syntax: boolean;
}

/** Under which names a schema has its fields. */
const FIELDS = /^(?:fields|load_fields|_?declared_fields)$/;

/** What a block did: it gave a value back, it ended for another reason, or it went on. */
type End = Value | 'ended' | undefined;

/** Too much work: what was found until then is kept. */
class Exhausted extends Error {}

/**
 * Reads values out of sources without running them: literals, names, calls of functions that stand in them. Whatever else there is gives
 * `unknown`, which keeps its place. It can't do anything but make values, and not many of them.
 */
export class Reader {
  readonly remarks: Remark[] = [];
  private steps = 0;
  private depth = 0;
  private calls = 0;
  private readonly sources: ReadonlyMap<string, string>;
  private readonly modules = new Map<string, Scope>();
  problem: (PythonProblem & { module?: string }) | undefined;

  constructor(sources: ReadonlyMap<string, string>) {
    this.sources = sources;
  }

  /** The names of a module, after its statements; of none, if there is no such source. */
  module(name: string): Scope | undefined {
    const known = this.modules.get(name);
    const source = this.sources.get(name);
    if (known !== undefined || source === undefined) return known;
    const scope: Scope = { names: new Map(), outer: undefined, module: name };
    this.modules.set(name, scope);
    const { body, problem } = parseModule(source);
    if (problem !== undefined) {
      this.problem ??= problem;
      this.remark({ ...problem.at, module: name }, problem.message, true);
    }
    this.guarded(() => this.run(body, scope));
    return scope;
  }

  /** What a name stands for in the first source that has it. */
  anywhere(name: string): Value | undefined {
    return [...this.modules.values()].flatMap(({ names }) => names.get(name) ?? [])[0];
  }

  textOf({ module, start, end }: PlacedSpan): string {
    return (this.sources.get(module) ?? '').slice(start, end);
  }

  remark(at: PlacedSpan, message: string, syntax = false): void {
    if (
      this.remarks.length < 500 &&
      !this.remarks.some((other) => other.message === message && other.at.start === at.start && other.at.module === at.module)
    ) {
      this.remarks.push({ at, message, syntax });
    }
  }

  /** What happens until the work is too much. */
  guarded<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
      this.remark({ start: 0, end: 0, module: [...this.sources.keys()][0] ?? '' }, words.wentTooFar);
      return undefined;
    }
  }

  private step(): void {
    this.steps += 1;
    if (this.steps > STEPS) throw new Exhausted();
  }

  run(body: readonly PythonStatement[], scope: Scope): End {
    for (const statement of body) {
      const end = this.statement(statement, scope);
      if (end !== undefined) return end;
    }
    return undefined;
  }

  private statement(statement: PythonStatement, scope: Scope): End {
    this.step();
    const at = placed(statement, scope);
    switch (statement.type) {
      case 'assign':
        this.assign(statement, scope);
        return undefined;
      case 'expression':
        if (statement.value !== undefined) scope.names.set('_', this.expression(statement.value, scope));
        return undefined;
      case 'return':
        return statement.value === undefined ? NONE : this.expression(statement.value, scope);
      case 'function':
        scope.names.set(statement.name, { ...statement, scope, at });
        return undefined;
      case 'class':
        scope.names.set(statement.name, this.class(statement, scope));
        return undefined;
      case 'import':
        for (const { path, as } of statement.names) scope.names.set(as, this.imported(path));
        return undefined;
      case 'if': {
        const condition = isMain(statement.condition) ? false : isTrue(this.expression(statement.condition, scope));
        if (condition === undefined && scope.outer !== undefined) this.remark(placed(statement.condition, scope), words.takenAsTrue);
        return this.run(condition === false ? statement.otherwise : statement.yes, scope);
      }
      case 'for': {
        const items = this.items(this.expression(statement.over, scope));
        if (items === undefined) {
          if (scope.outer !== undefined) this.remark(placed(statement.over, scope), words.skippedLoop);
          return undefined;
        }
        for (const each of items) {
          this.bind(statement.target, each, scope, at);
          const end = this.run(statement.body, scope);
          if (end !== undefined) return end;
        }
        return undefined;
      }
      case 'block':
        return this.run(statement.body, scope);
      case 'raise':
        return scope.outer === undefined ? undefined : 'ended';
      case 'opaque':
        if (statement.problem !== undefined) this.remark(at, statement.problem, true);
        else if (scope.outer !== undefined) this.remark(at, words.notRead);
        return undefined;
      case 'nothing':
        return undefined;
    }
  }

  private imported(path: string): Value {
    const parts = path.split('.');
    for (const length of [parts.length, parts.length - 1]) {
      const name = parts[length - 1];
      const scope = name === undefined || !this.sources.has(name) ? undefined : this.module(name);
      if (scope === undefined) continue;
      const member = length === parts.length ? undefined : parts.at(-1);
      if (member === undefined) return { type: 'module', scope };
      return scope.names.get(member) ?? { type: 'outside', path };
    }
    return { type: 'outside', path };
  }

  private assign(statement: Extract<PythonStatement, { type: 'assign' }>, scope: Scope): void {
    const { targets, operator, value } = statement;
    const at = placed(statement, scope);
    const given = this.expression(value, scope);
    for (const target of targets) {
      if (operator === '') this.bind(target, given, scope, at);
      else {
        const left = this.expression(target, scope);
        if (operator === '+' && left.type === 'list' && given.type === 'list')
          callMethod(left, 'extend', { positional: [given], named: new Map(), places: new Map(), at });
        else if (operator === '|' && left.type === 'dict') addAll(left.entries, given, at);
        else this.bind(target, operate(operator, left, given) ?? unknownAt(at), scope, at);
      }
    }
  }

  private bind(target: Expression, value: Value, scope: Scope, at: PlacedSpan): void {
    this.step();
    if (target.type === 'name') scope.names.set(target.name, value);
    else if (target.type === 'sequence') {
      const items = this.items(value);
      const matches = items !== undefined && items.length === target.items.length;
      for (const [index, inner] of target.items.entries())
        this.bind(inner, (matches ? items[index] : undefined) ?? unknownAt(at), scope, at);
    } else if (target.type === 'item') {
      const of = this.expression(target.of, scope);
      const key = this.expression(target.index, scope);
      if (of.type === 'dict' && !putEntry(of.entries, key, value, at))
        of.entries.set(`?${at.start}`, { key: unknownAt(placed(target.index, scope)), value, at });
      if (of.type === 'list' && key.type === 'number' && Number(key.value) < of.items.length && Number(key.value) >= 0)
        of.items[Number(key.value)] = value;
    } else if (target.type === 'attribute') {
      const of = this.expression(target.of, scope);
      if (of.type === 'instance' || of.type === 'class') of.attributes.set(target.name, value);
    }
  }

  private class(statement: Extract<PythonStatement, { type: 'class' }>, scope: Scope): ClassValue {
    const bases = statement.bases.filter(({ name }) => name === undefined).map(({ value }) => this.expression(value, scope));
    const inner: Scope = { names: new Map(), outer: scope, module: scope.module };
    this.nested(() => this.run(statement.body, inner));
    return { type: 'class', name: statement.name, bases, attributes: inner.names };
  }

  private nested<T>(work: () => T): T {
    this.calls += 1;
    try {
      return work();
    } finally {
      this.calls -= 1;
    }
  }

  expression(expression: Expression, scope: Scope): Value {
    this.step();
    this.depth += 1;
    try {
      const value = this.depth > DEEPEST ? undefined : this.known(expression, scope);
      // What is large is more than one step.
      if (value?.type === 'text') this.steps += value.value.length / 100;
      if (value?.type === 'list') this.steps += value.items.length / 10;
      if (value?.type === 'dict') this.steps += value.entries.size / 10;
      return value ?? unknownAt(placed(expression, scope));
    } finally {
      this.depth -= 1;
    }
  }

  private known(expression: Expression, scope: Scope): Value | undefined {
    switch (expression.type) {
      case 'constant': {
        const { value, float } = expression;
        if (value === null) return NONE;
        if (typeof value === 'string') return textValue(value);
        return typeof value === 'boolean' ? truth(value) : number(value, float === true);
      }
      case 'template': {
        const parts = expression.parts.map((part) =>
          typeof part === 'string' ? part : templatePart(this.expression(part.value, scope), part.conversion, part.format),
        );
        const length = parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
        return parts.includes(undefined) || length > LONGEST ? undefined : textValue(parts.join(''));
      }
      case 'name':
        return this.lookUp(expression.name, scope);
      case 'attribute':
        return this.attribute(this.expression(expression.of, scope), expression.name);
      case 'item':
        return item(this.expression(expression.of, scope), this.expression(expression.index, scope));
      case 'call':
        return this.call(expression, scope);
      case 'sequence': {
        const items = expression.items.map((entry) =>
          entry.type === 'starred' ? this.items(this.expression(entry.of, scope)) : [this.expression(entry, scope)],
        );
        if (items.includes(undefined)) return undefined;
        const all = items.flatMap((some) => some ?? []);
        if (all.length > LONGEST) return undefined;
        return list(expression.as === 'set' ? unique(all) : all, expression.as);
      }
      case 'dict': {
        const entries = new Map<string, DictItem>();
        for (const entry of expression.entries) {
          const at = placed(entry, scope);
          const value = this.expression(entry.value, scope);
          if (entry.key === undefined) {
            if (!addAll(entries, value, at)) entries.set(`?${at.start}`, { key: unknownAt(at), value: unknownAt(at), at });
          } else {
            const key = this.expression(entry.key, scope);
            if (!putEntry(entries, key, value, at)) entries.set(`?${at.start}`, { key: unknownAt(placed(entry.key, scope)), value, at });
          }
        }
        return { type: 'dict', entries };
      }
      case 'each':
        return this.each(expression, scope);
      case 'operation': {
        const left = this.expression(expression.left, scope);
        if (expression.operator === 'and' || expression.operator === 'or') {
          const first = isTrue(left);
          if (first === undefined) return undefined;
          return first === (expression.operator === 'and') ? this.expression(expression.right, scope) : left;
        }
        return operate(expression.operator, left, this.expression(expression.right, scope));
      }
      case 'unary': {
        const value = this.expression(expression.of, scope);
        if (expression.operator === '-') return negated(value);
        if (expression.operator === '+') return value.type === 'number' ? value : undefined;
        const known = expression.operator === 'not' ? isTrue(value) : undefined;
        return known === undefined ? undefined : truth(!known);
      }
      case 'choice': {
        const condition = isTrue(this.expression(expression.condition, scope));
        return condition === undefined ? undefined : this.expression(condition ? expression.yes : expression.otherwise, scope);
      }
      case 'lambda':
        return { type: 'callable' };
      case 'bytes':
      case 'ellipsis':
      case 'slice':
      case 'starred':
        return undefined;
    }
  }

  private lookUp(name: string, scope: Scope): Value | undefined {
    for (let here: Scope | undefined = scope; here !== undefined; here = here.outer) {
      const found = here.names.get(name);
      if (found !== undefined) return found;
    }
    return BUILT_IN.has(name) || USUAL.has(name) || NOT_CALLED.has(name) ? { type: 'outside', path: name } : undefined;
  }

  private attribute(of: Value, name: string): Value | undefined {
    switch (of.type) {
      case 'outside':
        return { type: 'outside', path: `${of.path}.${name}` };
      case 'module':
        return of.scope.names.get(name);
      case 'class':
        return FIELDS.test(name) && isSchema(of) ? dictOf(schemaFields(of)) : attributeOf(of, name);
      case 'instance':
        if (FIELDS.test(name) && isSchema(of.of)) return dictOf(schemaFields(of.of, of.options));
        return of.attributes.get(name) ?? attributeOf(of.of, name) ?? { type: 'bound', of, name };
      case 'dict':
      case 'list':
      case 'text':
        return { type: 'bound', of, name };
      default:
        return undefined;
    }
  }

  private call(expression: Extract<Expression, { type: 'call' }>, scope: Scope): Value | undefined {
    const callee = this.expression(expression.callee, scope);
    const at = placed(expression, scope);
    const given = this.arguments(expression.args, scope, at);
    if (callee.type === 'outside') return this.callOutside(callee.path, given);
    if (callee.type === 'function') return this.callFunction(callee, given);
    if (callee.type === 'bound') return callMethod(callee.of, callee.name, given);
    if (callee.type !== 'class') return undefined;
    const field = fieldBase(callee);
    if (field !== undefined)
      return { type: 'field', name: field, positional: given.positional, options: given.named, places: given.places, at };
    const validator = validatorBase(callee);
    if (validator !== undefined) return { type: 'validator', name: validator, positional: given.positional, options: given.named };
    return { type: 'instance', of: callee, options: given.named, attributes: new Map() };
  }

  private callOutside(path: string, given: Given): Value | undefined {
    const field = fieldName(path);
    if (field !== undefined)
      return { type: 'field', name: field, positional: given.positional, options: given.named, places: given.places, at: given.at };
    const validator = validatorName(path);
    if (validator !== undefined) return { type: 'validator', name: validator, positional: given.positional, options: given.named };
    if (/(?:^|\.)Schema\.from_dict$/.test(path)) return schemaOf(given);
    return BUILT_IN.has(path) || LIBRARY.test(path) ? callLibrary(path, given) : undefined;
  }

  private arguments(args: readonly Argument[], scope: Scope, at: PlacedSpan): Given {
    const positional: Value[] = [];
    const named = new Map<string, Value>();
    const places = new Map<string, PlacedSpan>();
    for (const { name, spread, value } of args) {
      const given = this.expression(value, scope);
      if (spread === '**' || name !== undefined) places.set(name ?? '**', placed(value, scope));
      if (spread === '*') positional.push(...(this.items(given) ?? [given]));
      else if (spread === '**') {
        if (given.type !== 'dict') named.set('**', given);
        else for (const { key, value: inner } of given.entries.values()) named.set(key.type === 'text' ? key.value : '**', inner);
      } else if (name === undefined) positional.push(given);
      else named.set(name, given);
    }
    return { positional, named, places, at };
  }

  /** A function that stands in the source: its statements are read with what it is given. */
  callFunction(callee: Extract<Value, { type: 'function' }>, given: Given): Value | undefined {
    if (this.calls > CALLS) return undefined;
    const scope: Scope = { names: new Map(), outer: callee.scope, module: callee.scope.module };
    const rest = [...given.positional];
    const named = new Map(given.named);
    for (const { name, spread, fallback } of callee.parameters) {
      if (spread === '*') scope.names.set(name, list(rest.splice(0), 'tuple'));
      else if (spread === '**') {
        const entries = new Map<string, DictItem>();
        for (const [key, value] of named) putEntry(entries, textValue(key), value, given.at);
        scope.names.set(name, { type: 'dict', entries });
      } else {
        const byName = named.get(name);
        named.delete(name);
        const value = rest.shift() ?? byName ?? (fallback === undefined ? undefined : this.expression(fallback, callee.scope));
        scope.names.set(name, value ?? unknownAt(given.at));
      }
    }
    const end = this.nested(() => this.run(callee.body, scope));
    return end === undefined || end === 'ended' ? NONE : end;
  }

  private each(expression: Extract<Expression, { type: 'each' }>, scope: Scope): Value | undefined {
    const inner: Scope = { names: new Map(), outer: scope, module: scope.module };
    const items: Value[] = [];
    const entries = new Map<string, DictItem>();
    const known = this.clauses(expression.clauses, inner, () => {
      const value = this.expression(expression.value, inner);
      if (expression.key === undefined) items.push(value);
      else {
        const at = placed(expression, scope);
        const key = this.expression(expression.key, inner);
        if (!putEntry(entries, key, value, at)) entries.set(`?${entries.size}`, { key: unknownAt(at), value, at });
      }
    });
    if (!known) return undefined;
    if (expression.as === 'dict') return { type: 'dict', entries };
    return list(expression.as === 'set' ? unique(items) : items, expression.as === 'set' ? 'set' : 'list');
  }

  private clauses(clauses: readonly Clause[], scope: Scope, work: () => void): boolean {
    const [first, ...rest] = clauses;
    if (first === undefined) {
      work();
      return true;
    }
    const items = this.items(this.expression(first.over, scope));
    if (items === undefined) return false;
    return items.every((entry) => {
      this.bind(first.target, entry, scope, placed(first.target, scope));
      const conditions = new Set(first.conditions.map((condition) => isTrue(this.expression(condition, scope))));
      if (conditions.has(undefined)) return false;
      return conditions.has(false) || this.clauses(rest, scope, work);
    });
  }

  private items(value: Value): readonly Value[] | undefined {
    // An enumeration: its members, in their order.
    if (value.type === 'class' && lineage(value).outside.some((path) => path.endsWith('Enum'))) {
      return [...value.attributes].filter(([name]) => !name.startsWith('_')).map(([name, member]) => enumMember(value, name, member));
    }
    return elementsOf(value);
  }
}

function dictOf(fields: ReadonlyMap<string, FieldValue>): Value {
  const entries = new Map<string, DictItem>();
  for (const [name, field] of fields) putEntry(entries, textValue(name), field, field.at);
  return { type: 'dict', entries };
}

function enumMember(of: ClassValue, name: string, value: Value): Value {
  return {
    type: 'instance',
    of,
    options: new Map(),
    attributes: new Map([
      ['name', textValue(name)],
      ['value', value],
    ]),
  };
}

function attributeOf(of: ClassValue, name: string): Value | undefined {
  const { own, outside } = lineage(of);
  const found = own.find(({ attributes }) => attributes.has(name))?.attributes.get(name);
  if (found === undefined) return undefined;
  return found.type !== 'function' && outside.some((path) => path.endsWith('Enum')) ? enumMember(of, name, found) : found;
}

/** A class with those above it that stand in the sources, and the paths of those that don't; each once, however often it is above. */
function lineage(of: ClassValue): { own: ClassValue[]; outside: string[] } {
  const own = new Set([of]);
  const outside: string[] = [];
  for (const { bases } of own) {
    for (const base of bases) {
      if (base.type === 'class') own.add(base);
      if (base.type === 'outside') outside.push(base.path);
    }
  }
  return { own: [...own], outside };
}

function item(of: Value, index: Value): Value | undefined {
  const key = keyOf(index);
  if (of.type === 'dict') return key === undefined ? undefined : of.entries.get(key)?.value;
  if ((of.type !== 'list' && of.type !== 'text') || index.type !== 'number') return undefined;
  const at = Number(index.value);
  if (of.type === 'list') return of.items.at(at);
  const char = Array.from(of.value).at(at);
  return char === undefined ? undefined : textValue(char);
}

/** The class of marshmallow's fields that a path names. */
export function fieldName(path: string): string | undefined {
  return /(?:^|\.)fields\.(?<name>[A-Z]\w*)$/.exec(path)?.groups?.name;
}

function validatorName(path: string): string | undefined {
  return /(?:^|\.)validate\.(?<name>[A-Z]\w*)$/.exec(path)?.groups?.name;
}

/** Of a class of the source's own: which field it is one of. */
export function fieldBase(of: ClassValue): string | undefined {
  return lineage(of).outside.flatMap((path) => fieldName(path) ?? [])[0];
}

function validatorBase(of: ClassValue): string | undefined {
  return lineage(of).outside.flatMap((path) => validatorName(path) ?? [])[0];
}

export function isSchema(of: ClassValue): boolean {
  return lineage(of).outside.some((path) => /(?:^|\.)Schema$/.test(path));
}

/** What a schema declares, those above it first; of one that was made with `only` or `exclude`, what is left. */
export function schemaFields(of: ClassValue, options: ReadonlyMap<string, Value> = new Map()): Map<string, FieldValue> {
  const all = lineage(of)
    .own.toReversed()
    .flatMap(({ attributes }) => [...attributes]);
  const named = (option: string) => {
    const value = options.get(option);
    return value === undefined ? undefined : elementsOf(value)?.flatMap((name) => (name.type === 'text' ? [name.value] : []));
  };
  const [only, exclude] = [named('only'), named('exclude')];
  return new Map(
    all.flatMap(([name, value]) =>
      value.type === 'field' && only?.includes(name) !== false && exclude?.includes(name) !== true ? [[name, value] as const] : [],
    ),
  );
}

/** `Schema.from_dict({…}, name="…")`. */
function schemaOf({ positional, named }: Given): Value | undefined {
  const [fields] = positional;
  if (fields?.type !== 'dict') return undefined;
  const name = named.get('name');
  const attributes = new Map(
    [...fields.entries.values()].flatMap(({ key, value }) => (key.type === 'text' ? [[key.value, value] as const] : [])),
  );
  return {
    type: 'class',
    name: name?.type === 'text' ? name.value : 'GeneratedSchema',
    bases: [{ type: 'outside', path: 'marshmallow.Schema' }],
    attributes,
  };
}

/** `__name__ == "__main__"`: what only a program does. */
function isMain(condition: Expression): boolean {
  return condition.type === 'operation' && condition.left.type === 'name' && condition.left.name === '__name__';
}

function placed({ start, end }: SourceSpan, { module }: Scope): PlacedSpan {
  return { start, end, module };
}

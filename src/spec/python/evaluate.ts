import {
  attributeOf,
  dictOf,
  enumMember,
  fieldBase,
  fieldName,
  isEnum,
  isSchema,
  lineage,
  schemaFields,
  schemaOf,
  validatorBase,
  validatorName,
} from './classes.ts';
import { formatted } from './format.ts';
import { callLibrary, unique } from './library.ts';
import { addAll, callMethod, elementsOf, LONGEST, negated, operate, putEntry, putUnknown, sliceOf } from './methods.ts';
import { moduleFile, isLibrary } from './packages.ts';
import { parseModule } from './parseModule.ts';
import type { PythonProblem, SourceSpan } from './tokens.ts';
import type { Argument, Clause, Expression, ImportedName, PythonStatement } from './tree.ts';
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
  type FunctionValue,
  type Given,
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
const BUILT_IN = new Set(
  (
    'dict list tuple set str int float bool sorted reversed enumerate zip range len max min any all sum abs round map filter iter next ' +
    'type isinstance'
  ).split(' '),
);
const LIBRARY =
  /^(?:(?:collections\.)?OrderedDict|json\.dumps|(?:textwrap\.)?dedent|copy\.(?:deep)?copy|(?:copy\.)?deepcopy|re\.compile|functools\.partial|types\.SimpleNamespace|dataclasses\.field|typing(?:_extensions)?\.get_args)$/;
/** What is so often imported that a piece of a file may do without its imports. */
const USUAL = new Set('fields validate marshmallow webargs ma OrderedDict collections json textwrap copy re Schema os'.split(' '));
const NOT_CALLED = new Set('print getattr setattr hasattr open object property staticmethod classmethod super builtins'.split(' '));
/** What the environment of a process says, or else a default. */
const ENVIRONMENT = /^os\.(?:getenv|environ\.get)$/;

export interface Remark {
  readonly at: PlacedSpan;
  readonly message: string;
  /** Whether Python would refuse it, as far as is known here. */
  readonly syntax: boolean;
  /** What it depends on stands somewhere in here. */
  readonly around: PlacedSpan;
}

/** Under which names a schema has its fields. */
const FIELDS = /^(?:fields|load_fields|_?declared_fields)$/;

/** What a block did: it gave a value back, it ended for another reason, or it went on. */
type End = Value | 'ended' | 'break' | 'continue' | undefined;

/** Too much work: what was found until then is kept. */
class Exhausted extends Error {}

/**
 * Reads values out of sources without running them: literals, names, calls of functions that stand in them. Whatever else there is gives
 * `unknown`, which keeps its place. It can't do anything but make values, and not many of them.
 */
export class Reader {
  remarks: Remark[] = [];
  /** Where a default was taken that the environment may replace. */
  readonly assumed: PlacedSpan[] = [];
  steps = 0;
  private depth = 0;
  private calls = 0;
  private readonly sources: ReadonlyMap<string, string>;
  private readonly modules = new Map<string, Scope>();
  problem: (PythonProblem & { module?: string }) | undefined;

  /** Where the environment is asked whose defaults aren't taken. */
  private readonly doubted: PlacedSpan | undefined;

  constructor(sources: ReadonlyMap<string, string>, doubted?: PlacedSpan) {
    this.sources = sources;
    this.doubted = doubted;
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
      this.remark({ ...problem.at, module: name }, problem.message, { syntax: true });
    }
    this.guarded(() => this.run(body, scope));
    return scope;
  }

  /** What a name stands for in the first source that has it. */
  anywhere(name: string): Value | undefined {
    return [...this.modules.values()].flatMap(({ names }) => names.get(name) ?? [])[0];
  }

  /** Files that aren't here of which a place in a source speaks. */
  filesFor({ module, start, end }: PlacedSpan): string[] {
    const names = (this.sources.get(module) ?? '').slice(start, end).match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
    const scope = this.modules.get(module);
    return names.slice(0, 500).flatMap((name) => {
      const value = scope?.names.get(name);
      return value?.type === 'outside' && value.from !== undefined ? [value.from] : [];
    });
  }

  /** Where a name first stands in a module. */
  placeOf(name: string, { module }: Scope): PlacedSpan {
    const found = new RegExp(`\\b${name}\\b`).exec(this.sources.get(module) ?? '');
    return { start: found?.index ?? 0, end: found === null ? 0 : found.index + name.length, module };
  }

  /** Without a word about what isn't known in it. */
  quietly<T>(work: () => T): T {
    const before = [...this.remarks];
    const done = work();
    this.remarks = before;
    return done;
  }

  remark(at: PlacedSpan, message: string, { syntax = false, around = at }: Partial<Pick<Remark, 'syntax' | 'around'>> = {}): void {
    if (
      this.remarks.length < 500 &&
      !this.remarks.some((other) => other.message === message && other.at.start === at.start && other.at.module === at.module)
    ) {
      this.remarks.push({ at, message, syntax, around });
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
        scope.names.set(statement.name, this.decorated(statement, scope));
        return undefined;
      case 'class':
        scope.names.set(statement.name, this.class(statement, scope));
        return undefined;
      case 'import':
        for (const name of statement.names) this.import(name, scope);
        return undefined;
      case 'if':
        return this.choose(statement, scope);
      case 'for': {
        const items = this.items(this.expression(statement.over, scope));
        if (items === undefined) {
          if (scope.outer !== undefined) this.remark(placed(statement.over, scope), words.skippedLoop);
          return undefined;
        }
        return this.repeat(statement, scope, items.values(), (each) => this.bind(statement.target, each, scope, at));
      }
      case 'while':
        return this.repeat(statement, scope, this.turnsOf(statement.condition, scope), () => undefined);
      case 'delete':
        this.delete(statement.target, scope);
        return undefined;
      case 'break':
      case 'continue':
        return statement.type;
      case 'block':
        return this.run(statement.body, scope);
      case 'raise':
        return scope.outer === undefined ? undefined : 'ended';
      case 'opaque':
        if (statement.problem !== undefined) this.remark(at, statement.problem, { syntax: true });
        else if (scope.outer !== undefined) this.remark(at, words.notRead);
        return undefined;
      case 'nothing':
        return undefined;
    }
  }

  private choose(statement: Extract<PythonStatement, { type: 'if' }>, scope: Scope): End {
    const condition = isMain(statement.condition) ? false : isTrue(this.expression(statement.condition, scope));
    if (condition !== undefined) return this.run(condition ? statement.yes : statement.otherwise, scope);
    // Where the module would stop there is nothing to describe.
    if (statement.yes.at(-1)?.type === 'raise') return this.run(statement.otherwise, scope);
    if (scope.outer !== undefined) this.remark(placed(statement.condition, scope), words.takenAsTrue);
    return this.run(statement.yes, scope);
  }

  private *turnsOf(condition: Expression, scope: Scope): Generator<undefined> {
    for (;;) {
      const held = isTrue(this.expression(condition, scope));
      if (held === undefined && scope.outer !== undefined) this.remark(placed(condition, scope), words.skippedLoop);
      if (held !== true) return;
      yield undefined;
    }
  }

  private repeat<T>(
    { body, otherwise }: { readonly body: readonly PythonStatement[]; readonly otherwise: readonly PythonStatement[] },
    scope: Scope,
    turns: Iterable<T>,
    begin: (turn: T) => void,
  ): End {
    for (const turn of turns) {
      this.step();
      begin(turn);
      const end = this.run(body, scope);
      if (end === 'break') return undefined;
      if (end !== undefined && end !== 'continue') return end;
    }
    return this.run(otherwise, scope);
  }

  private delete(target: Expression, scope: Scope): void {
    if (target.type === 'sequence') for (const each of target.items) this.delete(each, scope);
    if (target.type === 'name') scope.names.delete(target.name);
    if (target.type !== 'item') return;
    const of = this.expression(target.of, scope);
    const key = keyOf(this.expression(target.index, scope));
    if (of.type === 'dict' && key !== undefined) of.entries.delete(key);
  }

  /** A function as its decorators leave it: those that stand in the sources are called, others are taken for such as change nothing. */
  private decorated(statement: Extract<PythonStatement, { type: 'function' }>, scope: Scope): Value {
    const { name, parameters, body, decorators } = statement;
    const plain: FunctionValue = { type: 'function', name, parameters, body, scope, at: placed(statement, scope), decorators };
    return decorators.toReversed().reduce<FunctionValue>((value, decorator) => {
      const given = this.expression(decorator, scope);
      const how = given.type === 'outside' ? HOW.find((one) => one === given.path) : undefined;
      const made = given.type === 'function' ? this.apply(given, [value]) : undefined;
      if (how !== undefined) return Object.assign({}, value, { how });
      return made?.type === 'function' && made !== value ? Object.assign({}, made, { plain }) : value;
    }, plain);
  }

  private import({ path, as, relative }: ImportedName, scope: Scope): void {
    if (as !== '*') {
      scope.names.set(as, this.imported(path, relative, scope));
      return;
    }
    const from = this.imported(path.slice(0, -'.*'.length), relative, scope);
    if (from.type !== 'module') return;
    for (const [name, value] of from.scope.names) if (!name.startsWith('_')) scope.names.set(name, value);
  }

  /** What a path of names stands for: in a source that is here, or outside of them. */
  private imported(path: string, relative: boolean, scope: Scope): Value {
    const parts = path.split('.');
    const own = relative || !isLibrary(path);
    for (const length of own ? [parts.length, parts.length - 1] : []) {
      const name = parts[length - 1];
      const found = name === undefined || name === scope.module || !this.sources.has(name) ? undefined : this.module(name);
      if (found === undefined) continue;
      const member = length === parts.length ? undefined : parts.at(-1);
      if (member === undefined) return { type: 'module', scope: found };
      return found.names.get(member) ?? { type: 'outside', path };
    }
    const from = own ? moduleFile(path, relative) : undefined;
    return { type: 'outside', path, ...(from !== undefined && { from }) };
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
      const items = spreadOver(target.items, this.items(value));
      const matches = items !== undefined && items.length === target.items.length;
      for (const [index, inner] of target.items.entries())
        this.bind(inner.type === 'starred' ? inner.of : inner, (matches ? items[index] : undefined) ?? unknownAt(at), scope, at);
    } else if (target.type === 'item') {
      const of = this.expression(target.of, scope);
      const key = this.expression(target.index, scope);
      if (of.type === 'dict' && !putEntry(of.entries, key, value, at))
        of.entries.set(`?${at.start}`, { key: unknownAt(placed(target.index, scope)), value, at });
      if (of.type === 'list' && key.type === 'number' && Number(key.value) < of.items.length && Number(key.value) >= 0)
        of.items[Number(key.value)] = value;
    } else if (target.type === 'attribute') {
      const of = this.expression(target.of, scope);
      setAttribute(of, target.name, value);
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
          typeof part === 'string' ? part : formatted(this.expression(part.value, scope), part.conversion, part.format),
        );
        const length = parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
        return parts.includes(undefined) || length > LONGEST ? undefined : textValue(parts.join(''));
      }
      case 'name':
        return this.lookUp(expression.name, scope);
      case 'attribute':
        return this.attribute(this.expression(expression.of, scope), expression.name);
      case 'item':
        return this.item(expression, scope);
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
      case 'lambda': {
        const { parameters, body, start, end } = expression;
        const statement: PythonStatement = { type: 'return', value: body, start, end };
        return { type: 'function', name: '<lambda>', parameters, body: [statement], scope, at: placed(expression, scope) };
      }
      case 'named': {
        const value = this.expression(expression.value, scope);
        this.bind(expression.target, value, scope, placed(expression, scope));
        return value;
      }
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
    if (name === '__name__') return this.moduleValue(scope.module);
    return BUILT_IN.has(name) || USUAL.has(name) || NOT_CALLED.has(name) ? { type: 'outside', path: name } : undefined;
  }

  private moduleValue(name: string): Value | undefined {
    const scope = this.modules.get(name);
    return scope && { type: 'module', scope };
  }

  private item(expression: Extract<Expression, { type: 'item' }>, scope: Scope): Value | undefined {
    const of = this.expression(expression.of, scope);
    const { index } = expression;
    if (index.type === 'slice') {
      return sliceOf(
        of,
        index.bounds.map((bound) => bound && this.expression(bound, scope)),
      );
    }
    const at = this.expression(index, scope);
    if (of.type === 'outside' && of.path === 'sys.modules') return at.type === 'module' ? at : undefined;
    // What a type is made of is the list of its values.
    if (of.type === 'outside' && /^(?:typing(?:_extensions)?\.)?Literal$/.test(of.path))
      return list(at.type === 'list' ? at.items : [at], 'tuple');
    return itemOf(of, at);
  }

  private attribute(of: Value, name: string): Value | undefined {
    switch (of.type) {
      case 'outside':
        return this.outsideAttribute(of, name);
      case 'module':
        return of.scope.names.get(name);
      case 'class':
        if (name === '__name__') return textValue(of.name);
        if (FIELDS.test(name) && isSchema(of)) return dictOf(schemaFields(of));
        if (name === '__members__' && isEnum(of)) return this.members(of);
        return method(attributeOf(of, name), of, of);
      case 'instance': {
        if (FIELDS.test(name) && isSchema(of.of)) return dictOf(schemaFields(of.of, of.options));
        const own = of.attributes.get(name);
        if (own !== undefined) return own;
        const found = attributeOf(of.of, name);
        return found?.type === 'function' && found.how === 'property' ? this.apply(found, [of]) : method(found, of, of.of);
      }
      case 'function':
        if (name === '__module__') return this.moduleValue(of.scope.module);
        return name === '__name__' ? textValue(of.name) : undefined;
      case 'dict':
      case 'list':
      case 'text':
        return { type: 'bound', of, name };
      default:
        return undefined;
    }
  }

  private outsideAttribute({ path, from }: Extract<Value, { type: 'outside' }>, name: string): Value {
    if (path === 'builtins') return { type: 'outside', path: name };
    if (name === '__name__' && BUILT_IN.has(path)) return textValue(path);
    // `import package.config` is used by its whole path.
    if (from !== undefined && this.sources.has(name)) {
      const scope = this.module(name);
      if (scope !== undefined) return { type: 'module', scope };
    }
    return { type: 'outside', path: `${path}.${name}`, ...(from !== undefined && { from }) };
  }

  private members(of: ClassValue): Value {
    const entries = new Map<string, DictItem>();
    for (const [name, value] of of.attributes) {
      if (isMember(name, value)) putEntry(entries, textValue(name), enumMember(of, name, value), { start: 0, end: 0, module: '' });
    }
    return { type: 'dict', entries };
  }

  private call(expression: Extract<Expression, { type: 'call' }>, scope: Scope): Value | undefined {
    const callee = this.expression(expression.callee, scope);
    return this.invoke(callee, this.arguments(expression.args, scope, placed(expression, scope)));
  }

  private apply(callee: Value, positional: readonly Value[]): Value | undefined {
    const at = callee.type === 'function' ? callee.at : { start: 0, end: 0, module: '' };
    return this.invoke(callee, { positional, named: new Map(), places: new Map(), at });
  }

  private invoke(callee: Value, given: Given): Value | undefined {
    switch (callee.type) {
      case 'outside':
        return this.callOutside(callee, given);
      case 'function':
        return this.callFunction(callee, given);
      case 'partial': {
        const { positional, named, places } = callee.given;
        return this.nested(() =>
          this.calls > CALLS
            ? undefined
            : this.invoke(callee.of, {
                positional: [...positional, ...given.positional],
                named: new Map([...named, ...given.named]),
                places: new Map([...places, ...given.places]),
                at: given.at,
              }),
        );
      }
      case 'bound':
        return callMethod(callee.of, callee.name, given);
      case 'class':
        return this.make(callee, given);
      default:
        return undefined;
    }
  }

  private make(of: ClassValue, { positional, named, places, at }: Given): Value | undefined {
    const field = fieldBase(of);
    if (field !== undefined) return { type: 'field', name: field, positional, options: named, places, at };
    const validator = validatorBase(of);
    if (validator !== undefined) return { type: 'validator', name: validator, positional, options: named };
    const [first] = positional;
    if (isEnum(of)) {
      const member = first && [...of.attributes].find(([name, value]) => isMember(name, value) && keyOf(value) === keyOf(first));
      return member && enumMember(of, ...member);
    }
    const start = attributeOf(of, '__init__');
    const attributes = new Map(start === undefined && !isSchema(of) ? named : []);
    const instance: Value = { type: 'instance', of, options: named, attributes };
    if (start?.type === 'function') this.callFunction(start, { positional: [instance, ...positional], named, places, at });
    return instance;
  }

  private callOutside({ path, from }: Extract<Value, { type: 'outside' }>, given: Given): Value | undefined {
    const { positional, named, places, at } = given;
    const field = fieldName(path);
    if (field !== undefined) return { type: 'field', name: field, positional, options: named, places, at };
    const validator = validatorName(path);
    if (validator !== undefined) return { type: 'validator', name: validator, positional, options: named };
    if (/(?:^|\.)Schema\.from_dict$/.test(path)) return schemaOf(given);
    if (ENVIRONMENT.test(path)) return this.environment(given);
    if (path === 'getattr' || path === 'hasattr' || path === 'setattr') return this.reflect(path, given);
    // What stands in a file that isn't here may add to what it is given.
    if (from !== undefined) for (const one of positional) if (one.type === 'dict' && holdsFields(one)) putUnknown(one.entries, at);
    return BUILT_IN.has(path) || LIBRARY.test(path) ? callLibrary(path, given, (callee, args) => this.apply(callee, args)) : undefined;
  }

  /** As on a machine on which nobody has set it. */
  private environment({ positional, named, at }: Given): Value | undefined {
    if (this.doubted?.module === at.module && this.doubted.start === at.start) return undefined;
    if (!this.assumed.some((other) => other.module === at.module && other.start === at.start)) this.assumed.push(at);
    return positional[1] ?? named.get('default') ?? NONE;
  }

  private reflect(path: 'getattr' | 'hasattr' | 'setattr', { positional: [of, name, third] }: Given): Value | undefined {
    if (of === undefined || name?.type !== 'text') return undefined;
    if (path === 'setattr') {
      if (third !== undefined) setAttribute(of, name.value, third);
      return NONE;
    }
    const found = this.attribute(of, name.value);
    const whole = of.type === 'module' || of.type === 'instance' || (of.type === 'class' && lineage(of).outside.length === 0);
    if (path === 'hasattr') return whole ? truth(found !== undefined) : undefined;
    return found ?? (whole ? third : undefined);
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
  callFunction(callee: FunctionValue, given: Given): Value | undefined {
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
    return typeof end === 'object' ? end : NONE;
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
    if (value.type === 'class' && isEnum(value)) {
      return [...value.attributes]
        .filter(([name, member]) => isMember(name, member))
        .map(([name, member]) => enumMember(value, name, member));
    }
    return elementsOf(value);
  }
}

/** `__name__ == "__main__"`: what only a program does. */
function isMain(condition: Expression): boolean {
  return condition.type === 'operation' && condition.left.type === 'name' && condition.left.name === '__name__';
}

function placed({ start, end }: SourceSpan, { module }: Scope): PlacedSpan {
  return { start, end, module };
}

function itemOf(of: Value, index: Value): Value | undefined {
  const key = keyOf(index);
  if (of.type === 'dict') return key === undefined ? undefined : of.entries.get(key)?.value;
  if ((of.type !== 'list' && of.type !== 'text') || index.type !== 'number') return undefined;
  const at = Number(index.value);
  if (of.type === 'list') return of.items.at(at);
  const char = Array.from(of.value).at(at);
  return char === undefined ? undefined : textValue(char);
}

/** How a method is called. */
const HOW = ['staticmethod', 'classmethod', 'property'] as const;

/** A function of a class, with what it is called on. */
function method(found: Value | undefined, on: Value, of: ClassValue): Value | undefined {
  if (found?.type !== 'function' || found.how === 'staticmethod') return found;
  const self = found.how === 'classmethod' ? of : on;
  // Called on the class itself, it takes what it is given.
  if (found.how !== 'classmethod' && on.type === 'class') return found;
  return { type: 'partial', of: found, given: { positional: [self], named: new Map(), places: new Map(), at: found.at } };
}

function isMember(name: string, value: Value): boolean {
  return !name.startsWith('_') && value.type !== 'function';
}

function holdsFields({ entries }: Extract<Value, { type: 'dict' }>): boolean {
  return [...entries.values()].some(({ value }) => value.type === 'field');
}

function setAttribute(of: Value, name: string, value: Value): void {
  if (of.type === 'instance' || of.type === 'class') of.attributes.set(name, value);
  if (of.type === 'module') of.scope.names.set(name, value);
}

/** What each target of `a, *b = …` gets. */
function spreadOver(targets: readonly Expression[], items: readonly Value[] | undefined): readonly Value[] | undefined {
  const star = targets.findIndex(({ type }) => type === 'starred');
  if (star === -1 || items === undefined || items.length < targets.length - 1) return items;
  const end = items.length - (targets.length - 1 - star);
  return [...items.slice(0, star), list(items.slice(star, end)), ...items.slice(end)];
}

import type { SourceSpan } from './tokens.ts';

/** The parts of Python that descriptions of arguments are written in; everything else is `opaque`, with its place. */
export type Expression = SourceSpan &
  (
    | { readonly type: 'constant'; readonly value: string | number | bigint | boolean | null; readonly float?: boolean }
    | { readonly type: 'bytes' | 'ellipsis' }
    | { readonly type: 'template'; readonly parts: readonly (string | TemplateField)[] }
    | { readonly type: 'name'; readonly name: string }
    | { readonly type: 'attribute'; readonly of: Expression; readonly name: string }
    | { readonly type: 'item'; readonly of: Expression; readonly index: Expression }
    | { readonly type: 'call'; readonly callee: Expression; readonly args: readonly Argument[] }
    | { readonly type: 'sequence'; readonly as: 'list' | 'tuple' | 'set'; readonly items: readonly Expression[] }
    | { readonly type: 'dict'; readonly entries: readonly DictEntry[] }
    | {
        readonly type: 'each';
        readonly as: 'list' | 'set' | 'dict' | 'generator';
        readonly value: Expression;
        readonly key?: Expression;
        readonly clauses: readonly Clause[];
      }
    | { readonly type: 'operation'; readonly operator: string; readonly left: Expression; readonly right: Expression }
    | { readonly type: 'unary'; readonly operator: string; readonly of: Expression }
    | { readonly type: 'choice'; readonly condition: Expression; readonly yes: Expression; readonly otherwise: Expression }
    | { readonly type: 'lambda'; readonly parameters: readonly Parameter[]; readonly body: Expression }
    /** Between its colons, in their order. */
    | { readonly type: 'slice'; readonly bounds: readonly (Expression | undefined)[] }
    /** `name := value`. */
    | { readonly type: 'named'; readonly target: Expression; readonly value: Expression }
    | { readonly type: 'starred'; readonly of: Expression }
  );

export interface TemplateField {
  readonly value: Expression;
  /** After `!`. */
  readonly conversion: string;
  /** After `:`. */
  readonly format: string;
}

export interface Argument {
  /** Of a keyword argument. */
  readonly name?: string;
  readonly spread?: '*' | '**';
  readonly value: Expression;
}

export interface DictEntry extends SourceSpan {
  /** None of what is spread with `**`. */
  readonly key: Expression | undefined;
  readonly value: Expression;
}

export interface Clause {
  readonly target: Expression;
  readonly over: Expression;
  readonly conditions: readonly Expression[];
}

export interface ImportedName {
  /** Dotted, without the dots before it. */
  readonly path: string;
  readonly as: string;
  /** From the module's own package, by dots before its path. */
  readonly relative: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly spread?: '*' | '**';
  readonly fallback?: Expression;
}

export type PythonStatement = SourceSpan &
  (
    | { readonly type: 'assign'; readonly targets: readonly Expression[]; readonly operator: string; readonly value: Expression }
    | { readonly type: 'expression' | 'return'; readonly value: Expression | undefined }
    | {
        readonly type: 'function';
        readonly name: string;
        readonly parameters: readonly Parameter[];
        readonly body: readonly PythonStatement[];
        readonly decorators: readonly Expression[];
      }
    | { readonly type: 'class'; readonly name: string; readonly bases: readonly Argument[]; readonly body: readonly PythonStatement[] }
    | { readonly type: 'import'; readonly names: readonly ImportedName[] }
    | {
        readonly type: 'if';
        readonly condition: Expression;
        readonly yes: readonly PythonStatement[];
        readonly otherwise: readonly PythonStatement[];
      }
    | {
        readonly type: 'for';
        readonly target: Expression;
        readonly over: Expression;
        readonly body: readonly PythonStatement[];
        readonly otherwise: readonly PythonStatement[];
      }
    | {
        readonly type: 'while';
        readonly condition: Expression;
        readonly body: readonly PythonStatement[];
        readonly otherwise: readonly PythonStatement[];
      }
    | { readonly type: 'delete'; readonly target: Expression }
    /** `try` and `with`: what is in them is done. */
    | { readonly type: 'block'; readonly body: readonly PythonStatement[] }
    | { readonly type: 'nothing' | 'raise' | 'break' | 'continue' }
    /** `problem` when it is no Python, as far as is known here. */
    | { readonly type: 'opaque'; readonly problem: string | undefined }
  );

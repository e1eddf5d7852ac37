import type { Example } from '../../../api/examples.ts';
import type { ModelSpec, Predict } from '../../../spec/model.ts';
import { filesIn, type ArgValue } from '../../../spec/value.ts';
import type { Case, GivenInput, Several } from '../define.ts';
import type { Which } from './files/values.ts';
import { fileNames } from './files/words.ts';
import { isSeed } from '../several/chance.ts';
import { ownInput, type OwnInput } from './ownValue.ts';
import * as words from './words.ts';

/** An example of the author with its files at hand. */
export interface GivenExample {
  readonly example: Example;
  /** By the argument's name. */
  readonly files: ReadonlyMap<string, readonly File[]>;
  /** The bytes of the recorded answer, where it has some. */
  readonly recorded: Blob | undefined;
}

export interface Cases {
  readonly inputs: 'examples' | 'own' | 'none';
  readonly cases: readonly Case[];
  readonly noCase: string | undefined;
  /** Another input like a case's. */
  readonly other: (base: Case) => Case | undefined;
  /** Two inputs in one request, in one order and in the other, where an argument takes several. */
  readonly several: Several | undefined;
  readonly given: readonly GivenInput[];
}

interface Target {
  readonly model: ModelSpec;
  readonly examples: readonly GivenExample[];
}

const NONE: Cases = { inputs: 'none', cases: [], noCase: undefined, other: () => undefined, several: undefined, given: [] };

export async function casesOf({ model, examples }: Target): Promise<Cases> {
  const { predict } = model;
  if (predict === undefined) return NONE;
  return examples.length > 0 ? exampleCases(predict, examples) : ownCases(predict);
}

function usualFormat({ accept }: Predict): string | undefined {
  if (accept === undefined) return undefined;
  return accept.default !== undefined && accept.formats.includes(accept.default) ? accept.default : accept.formats[0];
}

function exampleCases(predict: Predict, examples: readonly GivenExample[]): Cases {
  const cases = examples.map(({ example, files, recorded }): Case => {
    const ofFiles = predict.args.flatMap(({ name, kind, multiple }): [string, ArgValue][] => {
      const list = files.get(name) ?? [];
      return kind !== 'file' || list.length === 0 ? [] : [[name, multiple ? list : list[0]]];
    });
    return {
      label: words.exampleLabel(example.label),
      isExample: true,
      values: new Map<string, ArgValue>([
        ...Object.entries(example.values),
        ...example.unset.map((name): [string, ArgValue] => [name, undefined]),
        ...ofFiles,
      ]),
      format: example.format ?? usualFormat(predict),
      known: example.answer && { answer: example.answer, recorded },
    };
  });
  const given = examples.map(({ example }) => ({ argument: '', what: example.label, why: words.fromExample }));
  return {
    ...NONE,
    inputs: 'examples',
    cases,
    // The next one, if it is asked for in the same way.
    other: (base) => {
      const place = cases.findIndex(({ values }) => values === base.values);
      return place === -1 ? undefined : [...cases.slice(place + 1), ...cases.slice(0, place)].find(({ format }) => format === base.format);
    },
    several: severalExamples(predict, cases),
    given,
  };
}

/** Of an argument that takes several files, if an example sends two. */
function severalExamples(predict: Predict, cases: readonly Case[]): Several | undefined {
  for (const base of cases) {
    for (const { name, kind, multiple } of predict.args) {
      const value = base.values.get(name);
      const [first, second] = filesIn(value);
      if (kind !== 'file' || !multiple || first === undefined || second === undefined) continue;
      const of = (...files: File[]): Case => ({ ...base, known: undefined, values: new Map([...base.values, [name, files]]) });
      return {
        argument: name,
        names: [first.name, second.name],
        alone: [of(first), of(second)],
        both: of(first, second),
        swapped: of(second, first),
      };
    }
  }
  return undefined;
}

async function ownCases(predict: Predict): Promise<Cases> {
  const inputs = new Map<string, OwnInput>();
  for (const arg of predict.args) {
    if (arg.required && arg.default === undefined) inputs.set(arg.name, ownInput(arg));
  }
  const stuck = [...inputs].find(([, input]) => 'undoable' in input);
  if (stuck !== undefined) {
    const [name, input] = stuck;
    return { ...NONE, noCase: words.noCase(name, 'undoable' in input ? input.undoable : '') };
  }
  // Where no file has to be given, most models still want one.
  const isGivenFile = predict.args.some(({ name, kind }) => kind === 'file' && inputs.has(name));
  const optional = isGivenFile ? undefined : predict.args.find((arg) => arg.kind === 'file' && !('undoable' in ownInput(arg)));
  if (optional !== undefined) inputs.set(optional.name, ownInput(optional));
  // A model that takes one answers in the same way with it.
  for (const arg of predict.args)
    if (isSeed(arg) && arg.default === undefined && !inputs.has(arg.name)) inputs.set(arg.name, ownInput(arg));
  const doable = [...inputs].flatMap(([name, input]) => ('undoable' in input ? [] : [{ name, ...input }]));
  const varied = doable.some(({ differs }) => differs);
  const values = async (which: Which) =>
    new Map(await Promise.all(doable.map(async ({ name, make }) => [name, await make(which)] as const)));
  const format = usualFormat(predict);
  const first: Case = { label: words.ownLabel, isExample: false, values: await values(0), format };
  const second: Case | undefined = varied ? { label: words.otherLabel, isExample: false, values: await values(1), format } : undefined;
  const many = doable.find(({ several }) => several !== undefined);
  const of = async (order: readonly Which[]): Promise<Case> => ({
    ...first,
    values: new Map([...first.values, ...(many?.several === undefined ? [] : [[many.name, await many.several(order)] as const])]),
  });
  return {
    ...NONE,
    inputs: 'own',
    cases: [first],
    other: (base) => (second === undefined || base.isExample ? undefined : { ...second, format: base.format }),
    several: many && {
      argument: many.name,
      names: fileNames,
      alone: [await of([0]), await of([1])],
      both: await of([0, 1]),
      swapped: await of([1, 0]),
    },
    given: doable.map(({ name, what, why }) => ({ argument: name, what, why })),
  };
}

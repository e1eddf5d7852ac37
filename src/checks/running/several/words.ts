import type { Apart } from '../../../runs/example/jsonApart.ts';
import type { RuleWords } from '../../rules/rule.ts';
import { apartWords } from '../good/words.ts';

// Why there is nothing to judge.
export const noSecond = 'There is no second answer to compare with.';
export const bytesDiffer = 'The bytes of the two answers differ; whether what they hold does can’t be told here.';
export const takesOne = 'No argument takes several inputs at once.';
export const notAlone = 'The inputs have no results one by one, with which they could be compared.';
export const notTogether = 'Two inputs at once got no answer.';
export const notComparable = 'The answers aren’t JSON, so what is in them can’t be counted.';
export const notRepeated = 'The same input isn’t answered in the same way twice, so that nothing can be told of others.';
export const unclear = 'The answer to two inputs can’t be told apart into answers to each.';
export const orderUnclear = 'Which entry is of which input can’t be told.';
export const noOther = 'There is no other input to ask with.';
export const sameAnswers = 'The two inputs are answered in the same way, or in a way that can’t be told apart.';

// What was seen.
export const repeated = 'Nothing differs.';
export const butFor = (paths: readonly string[]): string =>
  `Nothing differs but ${paths.slice(0, 5).join(', ')}, as times and temporary names do.`;
export const saysSo = (said: string): string =>
  `The answers differ, and the module says so: “${said.length > 160 ? `${said.slice(0, 159)}…` : said}”`;
export const twoAnswers = (path: string): string => `Two inputs, two entries${path === '' ? '' : ` at ${path}`}.`;
export const grown = 'The answer to two inputs holds as much as those to each.';
export const named = 'Each entry names its input.';
export const ordered = 'Entries change places with their inputs.';
export const ownAnswers = (count: number): string => `${count} at once, each with its own answer.`;

// What is wrong.
export const varies = (places: readonly Apart[]): string =>
  `The same input was answered in two ways: ${places.slice(0, 3).map(apartWords).join('; ')}.`;
export const failsAgain = (status: number): string =>
  `The same input had a result, and none the second time: ${status >= 200 && status <= 299 ? 'an error came as an answer' : `it was answered with ${status}`}. Something of the first run is left that the next one stumbles over.`;
export const silentAgain =
  'The first request had a result, and a later one was never answered: a lock that isn’t released, or a worker that ended. Nothing more was asked of the model.';
export const otherPicture = 'The same input was answered with two different pictures or kinds of answer.';
export const maybeChance = 'If it is meant to be random, say so, or take a seed as an argument.';
export const remembers =
  'Another input was asked for in between, and a third time nothing changed any more: the module seems to keep something from one request to the next.';
export const failsForTwo = (status: number): string => `Two files in one request fail (${status}), while each of them alone has a result.`;
export const sameTwice = (path: string): string =>
  `For two files two entries come${path === '' ? '' : ` at ${path}`}, and both are the answer to the same one of them.`;
export const onlyOne = (which: 'first' | 'second'): string =>
  `The answer to two files is exactly the one to the ${which} alone: the other isn’t in it.`;
export const oneEntry = 'The answer to two files has one entry, as that to one has.';
export const misnamed = (path: string): string =>
  `Entries${path === '' ? '' : ` at ${path}`} say that they are of one file, and hold the answer to the other one.`;
export const otherOrder = (path: string, isFirst: boolean): string =>
  `Entries${path === '' ? '' : ` at ${path}`} come in another order than the files were sent${isFirst ? '' : ' when these are swapped'}, and don’t say which file they are of.`;
const ofThem = (count: number): string => `Of ${count} requests at the same time one`;
export const lostTogether = (count: number): string => `${ofThem(count)} got no answer.`;
export const failsTogether = (count: number, status: number): string =>
  `${ofThem(count)} failed (status ${status}), though the same input alone has a result.`;
export const foreignAnswer = (count: number): string => `${ofThem(count)} got the answer to another one’s input.`;
export const otherAnswer = (count: number): string => `${ofThem(count)} got another answer than the same input alone.`;

export const NOT_REPEATABLE = {
  title: 'The same input is answered in the same way',
  doc: {
    what: 'Asks with the first input, with another one where there is one, and with the first again, and compares the two answers to it: numbers within a thousandth, pictures by their pixels. Times, ids and temporary names may differ, and so may everything where a description says that it is random. An optional argument called `seed` is given. A second run that fails is an error.',
    why: 'A result that nobody can repeat can’t be discussed, and a change of the model can’t be told from chance.',
    example: {
      text: 'Dropout is left on, so that each run is another one.',
      python: 'def predict(image):\n    return model(load(image.filename))',
    },
    remedy: {
      text: 'Switch the model to evaluation and fix the seeds. Where chance is meant, take the seed as an argument with a default, or tell about it in the description and allow this rule. Without chance, look for what outlives a request: a global variable, a folder with a fixed name that files are left in; `tempfile.TemporaryDirectory()` is empty each time.',
      python: 'def predict(image, seed):\n    torch.manual_seed(seed)\n    model.eval()\n    return model(load(image.filename))',
    },
  },
} as const satisfies RuleWords;

export const INPUTS_LOST = {
  title: 'Several inputs in one request are all answered',
  doc: {
    what: 'Sends two different files to an argument that takes several, or in one ZIP, and compares the answer with those to each of them alone.',
    why: 'A function that returns inside of its loop answers the first file only. Nobody notices with one.',
    example: {
      text: 'The loop ends with its first turn.',
      python: 'def predict(images):\n    for image in images:\n        return [classify(image.filename)]',
    },
    remedy: {
      text: 'Return when the loop is through.',
      python: 'def predict(images):\n    return [classify(image.filename) for image in images]',
    },
  },
} as const satisfies RuleWords;

export const ORDER_LOST = {
  title: 'Answers come in the order of their inputs',
  doc: {
    what: 'Sends two different files, then the same two swapped, and looks whether the entries of the answer change places with them, or name their file.',
    why: 'Whoever reads the answer takes the first entry for the first file. In another order, each result is believed of another file.',
    example: {
      text: 'Results are sorted by what they are, and don’t say whose they are.',
      python: 'results = [classify(image.filename) for image in images]\nreturn sorted(results, key=lambda result: result["label"])',
    },
    remedy: {
      text: 'Keep the order, and name the file in each entry as well.',
      python: 'return [\n    {"file": image.original_filename, **classify(image.filename)}\n    for image in images\n]',
    },
  },
} as const satisfies RuleWords;

export const ANSWERS_MIXED = {
  title: 'Requests at the same time don’t mix',
  doc: {
    what: 'Sends two different inputs at the same time, three times each where the model is fast, and compares each answer with the one to the same input alone.',
    why: 'Two visitors at once are usual. With a file of a fixed name one of them gets the other’s result: DEEPaaS opens the file again to send it while the next run already writes into it.',
    example: {
      text: 'Every run writes into the same file.',
      python: 'def predict(image, accept):\n    draw(image.filename).save("/srv/result.png")\n    return open("/srv/result.png", "rb")',
    },
    remedy: {
      text: 'Return the bytes, or take a file of another name each time.',
      python:
        'def predict(image, accept):\n    buffer = io.BytesIO()\n    draw(image.filename).save(buffer, "PNG")\n    return buffer.getvalue()',
    },
  },
} as const satisfies RuleWords;

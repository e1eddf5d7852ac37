import { formatDuration } from '../../../files/amounts.ts';
import type { Apart } from '../../../runs/example/jsonApart.ts';
import type { Verdict } from '../../../runs/example/verdict.ts';
import type { RuleWords } from '../../rules/rule.ts';
import type { Case, Depth } from '../define.ts';
import type { Misfit } from './fits.ts';

/** What is said of an input that isn't the author's: a model may have good reasons to fail with it. */
const ours = ({ isExample }: Case): string =>
  isExample
    ? ''
    : ' The input was made by this check, and may be none that the model is meant for: an example of your own (--examples DIR) settles it.';

const time = (milliseconds: number): string => formatDuration(milliseconds, true);
const inputs = (count: number): string => (count === 1 ? 'one input' : `${count} inputs`);

// Why there is nothing to judge.
export const noAnswerCame = 'No answer came.';
export const noSuccess = 'No answer came with a status of 200 to 299.';
export const noResult = 'Nothing comes in the usual format with which another one could be compared.';
export const noJson = 'No answer is JSON.';
export const noSchema = 'The module declares no response schema.';
export const noAccept = 'The module offers no choice of formats.';
export const noMedia = 'No answer holds a picture, a sound, a film or an archive.';
export const noFilm = 'No answer holds a film.';
export const noKnown = 'No example says what its answer is.';
export const switchedOff = 'The server was started without predictions.';

// What was seen.
export const allAnswered = (count: number): string => `A result for ${inputs(count)}.`;
export const longest = (milliseconds: number): string => `The longest took ${time(milliseconds)}.`;
export const formatsCame = (count: number): string =>
  count === 1 ? 'One answer, of the type that was asked for.' : `${count} answers, each of the type that was asked for.`;
const LOOKED: Readonly<Record<Depth, string>> = {
  decoded: 'Decoded',
  part: 'Decoded in part',
  begun: 'Played from the beginning',
  checksums: 'Checksums compared, not decoded',
  structure: 'Gone through to the end, not decoded',
};
export const lookedAt = (by: Depth | undefined, kinds: string): string => `${by === undefined ? 'Not looked into' : LOOKED[by]}: ${kinds}.`;
export const someOf = (kind: string, count: number): string => (count === 1 ? kind : `${count} ${kind}`);
export const notLookedAt = (count: number): string => (count === 1 ? 'One more wasn’t looked at.' : `${count} more weren’t looked at.`);
export const asRecorded = (count: number): string => (count === 1 ? 'One answer is as recorded.' : `${count} answers are as recorded.`);
export const codecIn = (codec: string, container: string): string => `${codec} in ${container}`;
export const asked = ({ label }: Case, format: string): string => `${label} as ${format}`;

// What is wrong.
export const unsendable = (label: string, why: string): string => `The ${label} can’t be sent: ${why}`;
export const failed = (one: Case, status: number, why: string, format?: string): string =>
  `The ${one.label} was answered with ${status}${why === '' ? '' : ` (${why})`}, not with a result.${format === undefined ? '' : ` It was asked for as ${format}: a dictionary that predict returns then is a 500, too.`}${ours(one)}`;
export const silent = (one: Case, took: number, alive: boolean): string =>
  `The ${one.label} got no answer within ${time(took)}. ${
    alive
      ? 'The server itself still answers, so the model is still at it, or its worker is stuck for good: an aiohttp exception, or any other that can’t be unpickled, raised in predict does that, and so does a worker that died. If it takes so long, say so with --timeout.'
      : 'The server itself doesn’t answer any more either.'
  } Nothing more was asked of it.${ours(one)}`;
export const lost = (one: Case, took: number, failure: 'network' | 'truncated', alive: boolean): string =>
  `The ${one.label}: ${failure === 'truncated' ? 'the answer began and broke off' : 'the connection was lost'} after ${time(took)}. ${
    alive ? 'The server still answers.' : 'The server doesn’t answer any more.'
  }${ours(one)}`;
export const errorInside = (one: Case, status: number, said: string): string =>
  `The ${one.label} was answered with status ${status} and an error inside: ${said.trim() === '' ? 'without a reason' : said.trim().slice(0, 200)}.${ours(one)}`;
export const empty = 'it is empty';
export const webPage = 'it is a web page, which nobody asked for';
export const notJson = 'it is no JSON, though it is called so';
export const unreadable = (one: Case, why: string): string => `The answer to the ${one.label} can’t be read: ${why}.`;
export const otherType = (format: string, came: string): string => `Asked for ${format}, the module answered with ${came}, by its bytes.`;
export const formatFails = (format: string, status: number): string =>
  `accept offers ${format}, and asked for it, the module answers with ${status}. The same input in the usual format has a result.`;
export const formatReports = (format: string): string => `accept offers ${format}, and asked for it, the module answers with an error.`;
export const formatSilent = (format: string): string => `accept offers ${format}, and asked for it, the module never answered.`;
export const notFinite = (one: Case, count: number, paths: string): string =>
  `The answer to the ${one.label} holds NaN or Infinity ${count === 1 ? 'once' : `${count} times`}, which is no JSON: ${paths === '' ? 'the answer itself' : `first at ${paths}`}.`;
export const refusedBySchema = (one: Case): string =>
  `DEEPaaS refused the answer to the ${one.label}: it doesn’t fit the module’s own schema. The log of deepaas-run says where.`;
export const misfit = ({ path, what, declared, came }: Misfit, one: Case): string => {
  const where = path === '' ? 'The answer' : path;
  const to = `in the answer to the ${one.label}`;
  if (what === 'undeclared') return `${where} isn’t declared, and came as ${came} ${to}.`;
  if (what === 'null') return `${where} is null ${to}; it is declared as ${declared}, without allow_none=True.`;
  if (what === 'choice') return `${where} is “${came}” ${to}; declared are ${declared}.`;
  if (what === 'bound') return `${where} is ${came} ${to}; declared is ${declared}.`;
  if (what === 'length') return `${where} has ${came} entries or letters ${to}; declared are ${declared}.`;
  return `${where} is declared as ${declared}, and came as ${came} ${to}.`;
};
export const otherWay = (values: readonly (readonly [string, unknown])[]): string =>
  `input with ${values.map(([name, value]) => `${name} = ${String(value)}`).join(', ')}`;
export const neverCame = (name: string, count: number): string =>
  `${name} is declared, and ${count === 1 ? 'isn’t in the answer' : `is in none of ${count} answers`}.`;
export const isNone = (path: string, why: string): string => `${path}: ${why}`;
export const damaged = (path: string, mime: string, why: string): string =>
  `${path === 'body' ? 'The answer' : path} is ${mime} and damaged: ${why.replace(/\.$/, '')}.`;
export const notPlayed = (path: string, name: string): string =>
  `${path === 'body' ? 'The answer' : path} is a film that browsers don’t play: ${name}.`;
export const slow = (one: Case, took: number): string =>
  `The ${one.label} took ${time(took)}; most proxies stop waiting after a minute, and visitors sooner.`;
export const slowerThan = (one: Case, took: number, seconds: number): string =>
  `The ${one.label} took ${time(took)}; its author recorded ${time(seconds * 1000)}.`;
export const notImplemented = 'The module answers 501: it has no predict function, although a form is drawn for it.';
export const notCompared = (labels: string): string => `The recorded answer can’t be compared here: ${labels}.`;
export const differs = (one: Case, verdict: Verdict): string =>
  `The answer to the ${one.label} isn’t as recorded: ${verdictWords(verdict)}.`;

function verdictWords(verdict: Verdict): string {
  switch (verdict.code) {
    case 'differs':
      return `${verdict.comparison.count === 1 ? 'one place differs' : `${verdict.comparison.count} places differ`}, ${verdict.comparison.listed.slice(0, 3).map(apartWords).join('; ')}`;
    case 'pixels':
      return `${Math.max(0.1, Math.round(verdict.apart.share * 1000) / 10)} % of the pixels differ, by ${verdict.apart.most} of 255 at most`;
    case 'other-size':
      return `the picture was ${verdict.recorded} and is ${verdict.now}`;
    case 'other-kind':
      return `it was ${verdict.recorded} and is ${verdict.now}`;
    default:
      return verdict.code;
  }
}

export const apartWords = ({ path, recorded, now }: Apart): string =>
  `${path === '' ? 'the answer' : path}: ${short(recorded)} before, ${short(now)} now`;

function short(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner)) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

export const EXAMPLE_FAILS = {
  title: 'Every honest input is answered with a result',
  doc: {
    what: 'Runs the model with each example of its author or, without any, with a small input that fits what its description says, and expects a status of 200 to 299.',
    why: 'Whoever tries the module gets an error and nothing else. DEEPaaS doesn’t send its reason: that is in the server’s log only.',
    example: {
      text: 'The upload is an object with the path of a file, and no path itself: each request is answered with 500.',
      python: 'def predict(image):\n    return classify(Image.open(image))',
    },
    remedy: {
      text: 'The log of `deepaas-run` has the traceback of what was raised: begin at its last line. “Unsupported body type”: `predict` returns a dictionary where `accept` says another format than JSON; return bytes or an opened file then, or let `accept` offer `application/json` alone. “not JSON serializable”: turn what is NumPy’s into Python’s, with `float(…)` or `.tolist()`. “expected str, bytes or os.PathLike”, or “has no attribute”: an upload is opened by the path that `filename` holds. If the input of this check is none that the model is meant for, give it an example: `deepaas-try-me check URL --examples DIR`.',
      python: 'def predict(image):\n    return classify(Image.open(image.filename))',
    },
  },
} as const satisfies RuleWords;

export const NEVER_ANSWERS = {
  title: 'Every honest input is answered in its time',
  doc: {
    what: 'Waits for each answer for as long as `--timeout` says, and looks whether the server itself is still there.',
    why: 'An exception of aiohttp that is raised in `predict` never comes back from the process that runs the model, and no later request is answered either: the module hangs until somebody restarts it. A worker that died, of too little memory for instance, does the same.',
    example: {
      text: 'The exception can’t be read back on its way out of the worker, so the request is never answered, nor is any later one.',
      python: 'from aiohttp.web import HTTPBadRequest\n\ndef predict(image):\n    raise HTTPBadRequest(reason="no picture")',
    },
    remedy: {
      text: 'Raise nothing of aiohttp in `predict`. An ordinary exception is answered with 500; what is wrong with an input is refused with a reason where it is declared, by a validator. A model that does need longer is checked with a larger `--timeout`.',
      python: 'def predict(image):\n    raise ValueError("no picture")',
    },
  },
} as const satisfies RuleWords;

export const ERROR_AS_SUCCESS = {
  title: 'A success holds a result, and no error',
  doc: {
    what: 'Looks into answers with a status of 200 to 299 for what modules report errors with: `status: error`, `error`, a traceback.',
    why: 'Programs that call the module take the status for what it says. They go on with an error as if it were a result, and nobody notices.',
    example: {
      text: 'Whatever goes wrong is answered with 200.',
      python:
        'def predict(image):\n    try:\n        return classify(image.filename)\n    except Exception as error:\n        return {"status": "error", "message": str(error)}',
    },
    remedy: {
      text: 'Let the exception out: DEEPaaS answers with 500. The reason is in the log of the server.',
      python: 'def predict(image):\n    return classify(image.filename)',
    },
  },
} as const satisfies RuleWords;

export const UNREADABLE_ANSWER = {
  title: 'A success can be read',
  doc: {
    what: 'Looks whether an answer with a status of 200 to 299 is empty, no JSON although it is called so, or a web page that nobody asked for.',
    why: 'Nothing can be drawn of it, and a program that parses it fails.',
    example: {
      text: 'A file that was read to its end is sent from there: nothing comes.',
      python: 'def predict(accept):\n    file = io.BytesIO()\n    draw().save(file, "PNG")\n    return file',
    },
    remedy: {
      text: 'Go back to the beginning, or return the bytes.',
      python: 'def predict(accept):\n    file = io.BytesIO()\n    draw().save(file, "PNG")\n    file.seek(0)\n    return file',
    },
  },
} as const satisfies RuleWords;

export const OFFERED_TYPE = {
  title: 'Each format that accept offers is what comes',
  doc: {
    what: 'Asks for each of the formats that `accept` offers, and looks at the bytes of what comes. DEEPaaS labels an answer with what was asked for, whatever it is.',
    why: 'A visitor who chooses a format gets an error, or a file that opens in no program, since its label and its name say something else.',
    example: {
      text: 'The picture is offered, and the same dictionary comes for every format: DEEPaaS answers with 500, since a dictionary is no picture.',
      python:
        '"accept": fields.Str(\n    load_default="application/json",\n    validate=validate.OneOf(["application/json", "image/png"]),\n)\n\ndef predict(accept):\n    return {"labels": labels}',
    },
    remedy: {
      text: 'Look at `accept`: for each format but JSON, return bytes or a file that was opened with `open(path, "rb")`. Or offer only what there is.',
      python: 'def predict(accept):\n    if accept == "image/png":\n        return picture_as_png()\n    return {"labels": labels}',
    },
  },
} as const satisfies RuleWords;

export const BARE_NAN = {
  title: 'JSON holds no NaN and no Infinity',
  doc: {
    what: 'Looks for numbers in JSON that aren’t finite. Python writes them as NaN and Infinity, which are no words of JSON.',
    why: 'Browsers, R, and most programs but Python refuse the whole answer because of one such word.',
    example: { text: 'The mean of nothing is NaN.', python: 'return {"mean": float(np.mean(values))}' },
    remedy: {
      text: 'Send `None`, which arrives as null, and say in the schema that it may come.',
      python: 'mean = float(np.mean(values))\nreturn {"mean": mean if math.isfinite(mean) else None}',
    },
  },
} as const satisfies RuleWords;

export const AGAINST_SCHEMA = {
  title: 'JSON fits the declared schema',
  doc: {
    what: 'Compares each answer with the schema that the module declares: types, null, members that nobody declared. Where DEEPaaS itself refuses the answer, that is said.',
    why: 'DEEPaaS 2 answers with 500 and without a reason; DEEPaaS 3 lets it through, and whoever wrote a program after the schema finds something else.',
    example: {
      text: 'A member is called otherwise than in the schema.',
      python: 'schema = {"labels": fields.List(fields.Str())}\n\ndef predict(image):\n    return {"label": ["cat"]}',
    },
    remedy: {
      text: 'Return what is declared, or declare what is returned. A schema is that of a dictionary: what is a list goes into a member of one, `{"rows": rows}` with `"rows": fields.List(fields.Dict())`. The last line of the traceback in the log of `deepaas-run` names the member.',
      python: 'schema = {"labels": fields.List(fields.Str())}\n\ndef predict(image):\n    return {"labels": ["cat"]}',
    },
  },
} as const satisfies RuleWords;

export const DECLARED_MISSING = {
  title: 'What the schema declares comes',
  doc: {
    what: 'Looks for members of the schema, at any depth, that none of the answers has: not with switches turned and with other choices either. What is about an argument that wasn’t given isn’t counted, nor is what a description says comes only at times (“if”, “only”, “when”), nor what is called `message`, `error` or `warning`.',
    why: 'The page keeps a place for it, and programs ask for it; DEEPaaS doesn’t notice that it is missing.',
    example: {
      text: 'The probabilities are declared and forgotten.',
      python:
        'schema = {\n    "labels": fields.List(fields.Str()),\n    "probabilities": fields.List(fields.Float()),\n}\n\ndef predict(image):\n    return {"labels": ["cat"]}',
    },
    remedy: {
      text: 'Return it, or take it out of the schema.',
      python: 'def predict(image):\n    return {"labels": ["cat"], "probabilities": [0.9]}',
    },
  },
} as const satisfies RuleWords;

export const BROKEN_MEDIA = {
  title: 'Pictures, sounds, films and archives are whole',
  doc: {
    what: 'Looks at every picture, sound, film and ZIP of the answers, in base64 and in archives as well: a terminal decodes PNG, JPEG, GIF, BMP, TIFF, WAV and what is packed in ZIP and gzip, compares the checksums of FLAC, Ogg and most Matroska, and goes through WebP, MP3, AAC, MP4, WebM and AVI part by part to their end, but doesn’t decode these. A browser decodes its pictures, and begins to play sounds and films. The report says which was done. What the schema announces as one has to be one.',
    why: 'Browsers draw what came and say nothing of the rest, or show nothing at all.',
    example: {
      text: 'The buffer is read before the encoder has written all of it.',
      python: 'writer = imageio.get_writer(path)\nfor frame in frames:\n    writer.append_data(frame)\nreturn open(path, "rb")',
    },
    remedy: {
      text: 'Close the file before it is sent.',
      python:
        'with imageio.get_writer(path) as writer:\n    for frame in frames:\n        writer.append_data(frame)\nreturn open(path, "rb")',
    },
  },
} as const satisfies RuleWords;

export const UNPLAYABLE_FILM = {
  title: 'Films are of a kind that browsers play',
  doc: {
    what: 'Reads from the bytes of each film how it is encoded.',
    why: 'Browsers play VP9 or AV1 in WebM and H.264 in MP4. `mp4v`, which most programs for OpenCV write, plays in none, and neither does AVI.',
    example: {
      text: 'The four letters choose MPEG-4 Part 2.',
      python: 'cv2.VideoWriter("out.mp4", cv2.VideoWriter_fourcc(*"mp4v"), fps, size)',
    },
    remedy: {
      text: 'Write VP9 into WebM, or convert what was written.',
      python: 'cv2.VideoWriter("out.webm", cv2.VideoWriter_fourcc(*"VP90"), fps, size)',
      shell: 'ffmpeg -i out.mp4 -c:v libx264 -pix_fmt yuv420p out-h264.mp4',
    },
  },
} as const satisfies RuleWords;

export const KNOWN_ANSWER = {
  title: 'An example’s answer is the one that was recorded',
  doc: {
    what: 'Compares the answer to each example that has a known one with that: numbers within its tolerance, pictures by their pixels, the rest exactly. Without a `tolerance` numbers may differ by a thousandth, and whole numbers not at all.',
    why: 'An update of a library or of the weights that changes what the model says is noticed here, and by nobody else.',
    example: { text: 'The classes are in another order since the last training.', python: 'labels = os.listdir("classes")' },
    remedy: {
      text: 'Look for what changed. If the new answer is the right one, record it anew: on the page, “Save as example” writes it.',
      python: 'labels = sorted(os.listdir("classes"))',
    },
  },
} as const satisfies RuleWords;

export const SLOW_ANSWER = {
  title: 'An answer comes within a minute, or about as fast as recorded',
  doc: {
    what: 'Notes how long each honest input takes. It is too long after a minute or, where an example says how long it took (`took`), after five times that.',
    why: 'Proxies in front of a module stop waiting after a minute unless somebody sets them otherwise, and the visitor gets an error although the model goes on.',
    example: {
      text: 'The model is loaded anew with each request.',
      python: 'def predict(image):\n    model = load_model("weights.h5")\n    return model(image.filename)',
    },
    remedy: {
      text: 'Load it once, when the module is imported or in `warm`.',
      python:
        'model = None\n\ndef warm():\n    global model\n    model = load_model("weights.h5")\n\ndef predict(image):\n    return model(image.filename)',
    },
  },
} as const satisfies RuleWords;

export const NO_PREDICT = {
  title: 'The module has a predict function',
  doc: {
    what: 'Asks for a prediction, and looks for the status 501, with which DEEPaaS says that there is none.',
    why: 'The page draws a form and a button that can’t do anything. One module was published with the function commented out.',
    example: { text: 'It was taken out for a test, and not put back.', python: '# def predict(**kwargs):\n#     return model(**kwargs)' },
    remedy: {
      text: 'Put it back. For a module that only trains, start the server with `--nopredict-endpoint`: then there is no form.',
      python: 'def predict(**kwargs):\n    return model(**kwargs)',
    },
  },
} as const satisfies RuleWords;

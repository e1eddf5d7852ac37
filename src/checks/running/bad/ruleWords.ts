import type { RuleWords } from '../../rules/rule.ts';

/** The same for all: how a module refuses at all. Measured with DEEPaaS 2.6.0. */
const HOW_TO_REFUSE =
  'Look at the file in a validator of its field, and raise `ValidationError` there with the reason: DEEPaaS calls it before the model, and answers with 422, the argument and the reason. It is the one place from which it does. The upload is as aiohttp has it: read `upload.file`, and set it back to its beginning. In the place of `Image.open(…).load()` stands what `predict` begins with: `wavfile.read(io.BytesIO(content))` for a sound, `zipfile.ZipFile(io.BytesIO(content)).testzip()` for an archive, `pandas.read_csv(io.BytesIO(content))` for a table. Whatever is raised in `predict` is a 500 without a reason, `ValidationError` as well; an `HTTPException` of aiohttp is never answered at all.';

const VALIDATED_PICTURE = `import io

from marshmallow import ValidationError
from PIL import Image
from webargs import fields


def is_picture(upload):
    if not hasattr(upload, "file"):
        raise ValidationError("Send a file.")
    content = upload.file.read()
    upload.file.seek(0)
    try:
        Image.open(io.BytesIO(content)).load()
    except Exception:
        raise ValidationError("Not a picture that can be read.")


def get_predict_args():
    return {
        "image": fields.Field(
            required=True,
            validate=is_picture,
            metadata={"type": "file", "location": "form", "description": "An image (PNG or JPEG)"},
        )
    }`;

const PLAIN_PICTURE = `def get_predict_args():
    return {
        "image": fields.Field(
            required=True,
            metadata={"type": "file", "location": "form", "description": "An image (PNG or JPEG)"},
        )
    }`;

const BAD_FILES =
  'Sends, in the place of each file that an honest input has, a file that can’t be it: a text under its name, a file of another medium, its first half, and an empty one.';

export const REQUIRED_NOT_HELD = {
  title: 'What is required is missed when it is left out',
  doc: {
    what: 'Leaves out each argument that the description calls required, one at a time, and expects a status of 400 to 499.',
    why: 'Whoever forgets the argument gets a failure of the server, or a result for something that they never gave, and no word of what is missing.',
    example: {
      text: 'Only the description says that it is required: the request comes through without it, and the model fails with 500.',
      python: '"text": fields.Str(load_default=None, metadata={"required": True, "description": "A sentence"})',
    },
    remedy: {
      text: 'Let the field require it: DEEPaaS answers with 422 and “Missing data for required field.” by itself.',
      python: '"text": fields.Str(required=True, metadata={"description": "A sentence"})',
    },
  },
} satisfies RuleWords;

export const OPTIONAL_NEEDED = {
  title: 'What is optional can be left out',
  doc: {
    what: 'Leaves out each argument that isn’t required and has no default but was given in an honest input, one at a time, and expects a result or a refusal that says why.',
    why: 'The form lets everybody leave it empty. DEEPaaS then calls `predict` with `None`, or without the argument.',
    example: {
      text: 'The file may be left out, and `predict` opens it all the same: 500.',
      python: `"image": fields.Field(load_default=None, metadata={"type": "file", "location": "form", "description": "An image"})

def predict(image):
    picture = Image.open(image.filename)`,
    },
    remedy: {
      text: 'Require what the model can’t do without, or do without it.',
      python: '"image": fields.Field(required=True, metadata={"type": "file", "location": "form", "description": "An image"})',
    },
  },
} satisfies RuleWords;

export const BOUNDS_NOT_HELD = {
  title: 'Declared bounds are held',
  doc: {
    what: 'Sends a value beyond each bound that the description declares, of a number, of a length or of a count of entries, and expects a status of 400 to 499. A value that is taken all the same is a warning, since the bound may be meant as advice; a failure is an error.',
    why: 'The form keeps visitors within the bounds, programs and other forms don’t: they get a failure without a reason, or a result that nobody vouches for.',
    example: {
      text: '`minimum` and `maximum` in `metadata` are only shown. Nothing holds them.',
      python: '"threshold": fields.Float(load_default=0.5, metadata={"minimum": 0, "maximum": 1})',
    },
    remedy: {
      text: '`validate` holds them, and the description shows them by itself.',
      python: '"threshold": fields.Float(load_default=0.5, validate=validate.Range(min=0, max=1))',
    },
  },
} satisfies RuleWords;

export const CHOICES_NOT_HELD = {
  title: 'Declared choices are held',
  doc: {
    what: 'Sends a value that isn’t among the choices of each argument that has some, and expects a status of 400 to 499. A value that is taken all the same is a warning, since the choices may be meant as suggestions; a failure is an error.',
    why: 'The form offers the choices alone, programs send whatever they like: they get a failure without a reason, or the result of another choice.',
    example: {
      text: '`enum` in `metadata` is only shown. Nothing holds it.',
      python: '"mode": fields.Str(load_default="fast", metadata={"enum": ["fast", "exact"]})',
    },
    remedy: {
      text: '`validate` holds it, and the description shows it by itself.',
      python: '"mode": fields.Str(load_default="fast", validate=validate.OneOf(["fast", "exact"]))',
    },
  },
} satisfies RuleWords;

export const TYPE_NOT_HELD = {
  title: 'A word is refused where a number or a date is declared',
  doc: {
    what: 'Sends a word for each argument that is declared to be a number, a date, or true or false, and expects a status of 400 to 499.',
    why: 'A typing error becomes a failure of the server that tells nobody what was wrong.',
    example: {
      text: 'A type in `metadata` is only shown: the model gets a text, and fails with 500 when it calculates with it.',
      python: '"factor": fields.Field(load_default="0.5", metadata={"type": "number"})',
    },
    remedy: {
      text: 'The field’s own class reads the number, or answers with 422 and “Not a valid number.” by itself.',
      python: '"factor": fields.Float(load_default=0.5)',
    },
  },
} satisfies RuleWords;

export const BAD_FILE_FAILS = {
  title: 'A file that is none of its kind is refused, not failed at',
  doc: {
    what: `${BAD_FILES} Finds those that are answered with 500.`,
    why: 'Sending the wrong file is what visitors do most. A 500 says that the module is broken, and DEEPaaS doesn’t send the reason: it is in the server’s log only.',
    example: { text: 'The file is opened in `predict` for the first time, which raises there.', python: PLAIN_PICTURE },
    remedy: { text: HOW_TO_REFUSE, python: VALIDATED_PICTURE },
  },
} satisfies RuleWords;

export const BAD_FILE_AS_ANSWER = {
  title: 'A file that is none of its kind isn’t answered with a status of success',
  doc: {
    what: `${BAD_FILES} Finds those that are answered with 200 and an error in the answer.`,
    why: 'Programs look at the status: a pipeline goes on with the error as if it were a result. A person sees JSON where they expect a picture.',
    example: {
      text: 'The error is returned.',
      python: `def predict(image):
    try:
        return model(image.filename)
    except OSError as error:
        return {"status": "error", "message": str(error)}`,
    },
    remedy: { text: HOW_TO_REFUSE, python: VALIDATED_PICTURE },
  },
} satisfies RuleWords;

export const BAD_FILE_ACCEPTED = {
  title: 'A file that is none of its kind isn’t answered as if it were',
  doc: {
    what: `${BAD_FILES} Finds those that are answered with 200 and a result, where the description asks for an image, a sound or a film and nothing else. What is cut off isn’t judged: its beginning may well be enough.`,
    why: 'Whatever the result says, it isn’t about what was sent, and nobody is told.',
    example: {
      text: 'An error is swallowed, and something made up is returned.',
      python: `def predict(image):
    try:
        return model(image.filename)
    except OSError:
        return {"labels": [], "probabilities": []}`,
    },
    remedy: { text: HOW_TO_REFUSE, python: VALIDATED_PICTURE },
  },
} satisfies RuleWords;

export const TEXT_FAILS = {
  title: 'Unusual texts are answered, or refused with a reason',
  doc: {
    what: 'Sends, for each text without a format that an honest input has, one with letters of several scripts, an emoji and quotes, and one of 10,000 letters, and expects a result or a status of 400 to 499.',
    why: 'Visitors write in their own language and paste whole pages. A failure without a reason tells them nothing.',
    example: { text: 'Letters beyond ASCII raise: 500.', python: 'def predict(text):\n    return run(text.encode("ascii"))' },
    remedy: {
      text: 'Take every text, and let a validator say what the model can’t do.',
      python: '"text": fields.Str(required=True, validate=validate.Length(max=2000, error="At most 2000 letters."))',
    },
  },
} satisfies RuleWords;

export const BAD_INPUT_HANGS = {
  title: 'Bad input is always answered',
  doc: {
    what: 'Everything that the other rules about bad input send has to be answered at all: within ten times what the slowest honest input took, and at least within 20 seconds, or within `--timeout` where that is shorter. When nothing comes, it is also seen whether the API itself still answers.',
    why: `The worker of a model that hung once never answers again: every later visitor waits for ever, while metadata and \`swagger.json\` look healthy. Only a restart helps.

The cause is mostly an exception. DEEPaaS runs \`predict\` in another process, from which an exception comes back pickled. An \`HTTPException\` of aiohttp, and any class of your own whose constructor takes more than is handed to \`super().__init__\`, can be pickled and not be read again: the thread that waits for results dies of it, without a word. The same happens when the process ends: \`sys.exit\`, \`os._exit\`, no memory left.`,
    example: {
      text: 'It looks like a refusal with 400, and is the end of the worker.',
      python: `from aiohttp import web

def predict(image):
    try:
        picture = Image.open(image.filename)
    except OSError as error:
        raise web.HTTPBadRequest(reason=str(error))`,
    },
    remedy: {
      text: `${HOW_TO_REFUSE}

Where something has to be raised in \`predict\`, raise a class of Python’s own, such as \`ValueError\`: it becomes a 500, and the worker lives. Then restart DEEPaaS and run the check again: what comes after a hang couldn’t be asked.`,
      python: VALIDATED_PICTURE,
    },
  },
} satisfies RuleWords;

export const REFUSED_WITHOUT_REASON = {
  title: 'Whoever is refused is told which argument it is about, and why',
  doc: {
    what: 'Looks at each refusal of a bad input, a status of 400 to 499, for the name of the argument and a reason that says more than that it is invalid.',
    why: 'The form shows the reason at the argument’s own field. Without one, visitors can only guess what is wanted.',
    example: {
      text: 'webargs makes “Invalid value.” of a validator that returns `False`.',
      python: '"image": fields.Field(required=True, validate=lambda upload: is_readable(upload))',
    },
    remedy: {
      text: 'Raise `ValidationError` with a sentence that says what is wanted.',
      python: VALIDATED_PICTURE,
    },
  },
} satisfies RuleWords;

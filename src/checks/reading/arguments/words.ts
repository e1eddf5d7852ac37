/** Rules about arguments, as their author reads them. */
import type { ReadingWords } from '../define.ts';

export const NO_MEDIUM = {
  title: 'The description of a file says which kind it is',
  text: 'Say image, audio or video in the description, or which format: visitors are told what to give, and offered what fits to record it. Say #noparse if any file will do.',
  doc: {
    what: 'An argument of type `file` whose description has none of the words `image`, `audio` and `video`, names no other kind of file such as CSV or `.npy`, and doesn’t say `#noparse`.',
    why: 'A file argument has no type but `file`: the words of its description are all that tells what is meant. Without one visitors are asked for “a file”, are offered a camera and a microphone for whatever it is, and find out what the model takes by its errors.',
    example: {
      text: 'Visitors are asked for any file.',
      python: `
def get_predict_args():
    return {
        "data": fields.Field(
            required=True,
            metadata={"type": "file", "location": "form", "description": "Your data"},
        ),
    }
`,
    },
    remedy: {
      text: 'Name the medium in the description, or the format if it is none of the three. Where any file will do, say so with `#noparse`, which isn’t shown.',
      python: `
def get_predict_args():
    return {
        "data": fields.Field(
            required=True,
            metadata={"type": "file", "location": "form", "description": "An image of one plant"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const SEVERAL_MEDIA = {
  title: 'The description of a file makes clear which medium it is',
  text: 'The description names several media, and which of them is meant can’t be told. Name one, or all of them with “or” between; say #noparse if any file will do.',
  doc: {
    what: 'An argument of type `file` whose description has more than one of the words `image`, `audio` and `video`, and not as alternatives: “an image or a video” is clear, “an image of a video” isn’t. `#noparse` ends the question. Parts of words count: `videos` is `video`.',
    why: 'Which of them is meant can’t be told, so visitors are asked for any file. Often the second word only explains something, and the field loses what the first one says.',
    example: {
      text: 'The word `video` is about something else, and visitors are asked for any file.',
      python: `
def get_predict_args():
    return {
        "frame": fields.Field(
            required=True,
            metadata={"type": "file", "location": "form", "description": "An image, such as one of a video"},
        ),
    }
`,
    },
    remedy: {
      text: 'Name the one that is sent. If the model takes several, say so: “An image or a video”.',
      python: `
def get_predict_args():
    return {
        "frame": fields.Field(
            required=True,
            metadata={"type": "file", "location": "form", "description": "An image, such as one of a film"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const MEDIUM_NOT_A_FILE = {
  title: 'What is uploaded is declared as a file',
  text: 'It reads like an upload but is a text. A file needs metadata={"type": "file", "location": "form"}.',
  doc: {
    what: 'A text called `data`, `input`, `file`, or something that ends in `_file`, whose description speaks of an image, of audio or of a video.',
    why: 'A text can’t be chosen from a disk. Visitors get a line to type in where they expect to give a picture.',
    example: {
      text: 'A line of text is drawn. `fields.Str` is sent in the address of the request, which no picture fits into.',
      python: `
def get_predict_args():
    return {
        "data": fields.Str(
            required=True,
            metadata={"description": "The image to look at"},
        ),
    }
`,
    },
    remedy: {
      text: 'Declare a file. `predict` is given an object with `filename`, the path of the file on the server, and `original_filename`.',
      python: `
def get_predict_args():
    return {
        "data": fields.Field(
            required=True,
            metadata={"type": "file", "location": "form", "description": "The image to look at"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const NO_DESCRIPTION = {
  title: 'Every argument has a description',
  text: 'Add metadata={"description": …}: visitors see only the name.',
  doc: {
    what: 'An argument without a description, or with an empty one.',
    why: 'Visitors know nothing of the code. A name such as `threshold` doesn’t say of what, and what happens when it is raised.',
    example: {
      text: 'The field has a name and nothing else.',
      python: `
def get_predict_args():
    return {
        "threshold": fields.Float(
            load_default=0.5,
            validate=validate.Range(min=0, max=1),
        ),
    }
`,
    },
    remedy: {
      text: 'Say in a sentence what the argument does to the answer. What follows an empty line is shown on demand.',
      python: `
def get_predict_args():
    return {
        "threshold": fields.Float(
            load_default=0.5,
            validate=validate.Range(min=0, max=1),
            metadata={"description": "Boxes with a lower score are left out"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const LONG_DESCRIPTION = {
  title: 'The first paragraph of a description is short',
  text: 'The first paragraph of the description is long. Keep it to a sentence or two; what follows an empty line is shown on demand.',
  doc: {
    what: 'A description whose first paragraph has more than 300 characters. What follows an empty line doesn’t count.',
    why: 'The first paragraph stands below its field at all times. A long one pushes the fields apart, and is read by nobody.',
    example: {
      text: 'All of it stands below the field.',
      python: `
def get_predict_args():
    return {
        "backbone": fields.Str(
            load_default="small",
            validate=validate.OneOf(["small", "large"]),
            metadata={
                "description": "The network that finds the features. The small one was trained for ten days on pictures of one "
                "side of the valley and is fast enough for a film; the large one was trained for thirty days on pictures of "
                "both sides, needs a graphics card with at least eight gigabytes of memory, and finds what is half hidden "
                "behind leaves more often than the small one does."
            },
        ),
    }
`,
    },
    remedy: {
      text: 'Put an empty line behind the first sentence: the rest is folded, and opens on demand.',
      python: `
def get_predict_args():
    return {
        "backbone": fields.Str(
            load_default="small",
            validate=validate.OneOf(["small", "large"]),
            metadata={
                "description": "The network that finds the features: fast, or thorough.\\n\\n"
                "The small one was trained for ten days on pictures of one side of the valley and is fast enough for a film. "
                "The large one was trained for thirty days on pictures of both sides, needs a graphics card with at least eight "
                "gigabytes of memory, and finds what is half hidden behind leaves more often than the small one does."
            },
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const NO_TYPE = {
  title: 'Every argument has a type',
  text: 'It has no type, so it is a text field. Use fields.Str, fields.Int, fields.Float, fields.Bool or fields.List.',
  doc: {
    what: 'An argument whose type the API’s description doesn’t tell, and that has no choices. `fields.Raw` has none, nor has `fields.Field` without `"type": "file"`.',
    why: 'Nothing can be checked before it is sent, and nothing but a line of text can be drawn. `predict` is given a string, whatever was meant.',
    example: {
      text: 'A line of text is drawn, which takes words for a size, too.',
      python: `
def get_predict_args():
    return {
        "size": fields.Raw(
            load_default=640,
            metadata={"description": "Longest side of the picture, in pixels"},
        ),
    }
`,
    },
    remedy: {
      text: 'Use the field of the type that `predict` works with.',
      python: `
def get_predict_args():
    return {
        "size": fields.Int(
            load_default=640,
            validate=validate.Range(min=32, max=4096),
            metadata={"description": "Longest side of the picture, in pixels"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const NO_BOUNDS = {
  title: 'A number has bounds',
  text: 'Add validate.Range with both bounds to get a slider and a check before sending.',
  doc: {
    what: 'A number without a lower and without an upper bound, and without choices. One bound is enough: an area has no upper end.',
    why: 'With both bounds a slider is drawn, and visitors see at once what is much and what is little. Without any, a number that the model can’t work with is sent, and fails late or not at all.',
    example: {
      text: 'A field for any number is drawn: 50 and -1 are sent as they are.',
      python: `
def get_predict_args():
    return {
        "threshold": fields.Float(
            load_default=0.5,
            metadata={"description": "Boxes with a lower score are left out"},
        ),
    }
`,
    },
    remedy: {
      text: 'Say the range. DEEPaaS checks it, too, so `predict` needn’t.',
      python: `
def get_predict_args():
    return {
        "threshold": fields.Float(
            load_default=0.5,
            validate=validate.Range(min=0, max=1),
            metadata={"description": "Boxes with a lower score are left out"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const ONE_CHOICE = {
  title: 'A choice has more than one entry',
  text: 'There is only one choice, so visitors have nothing to choose. If there won’t be another one, drop the argument.',
  doc: {
    what: 'An argument with exactly one choice. It is a tip: a list of what was trained may have one entry today.',
    why: 'Visitors read it, think about it, and can’t change it.',
    example: {
      text: 'A field with one entry is drawn.',
      python: `
def get_predict_args():
    return {
        "model": fields.Str(
            load_default="resnet50",
            validate=validate.OneOf(["resnet50"]),
            metadata={"description": "Which network is asked"},
        ),
    }
`,
    },
    remedy: {
      text: 'Drop the argument, and let `predict` know the value; or offer what else there is.',
      python: `
def get_predict_args():
    return {
        "model": fields.Str(
            load_default="resnet50",
            validate=validate.OneOf(["resnet50", "resnet101"]),
            metadata={"description": "Which network is asked"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const CHOICES_OF_BOOLEANS = {
  title: 'Yes or no is a boolean',
  text: 'The choices are true and false. fields.Bool gives a switch, and Python a bool.',
  doc: {
    what: 'An argument that is no boolean and whose choices are all `true` or `false`, in any case of letters.',
    why: 'A switch says it better than a list. And the text `"False"` is true in Python: `if flip:` flips whatever was chosen.',
    example: {
      text: 'A list with two entries is drawn, and `predict` is given a text.',
      python: `
def get_predict_args():
    return {
        "flip": fields.Str(
            load_default="False",
            validate=validate.OneOf(["True", "False"]),
            metadata={"description": "Look at the mirrored picture as well"},
        ),
    }
`,
    },
    remedy: {
      text: '`fields.Bool` is drawn as a switch.',
      python: `
def get_predict_args():
    return {
        "flip": fields.Bool(
            load_default=False,
            metadata={"description": "Look at the mirrored picture as well"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const NUMBER_AS_TEXT = {
  title: 'A number is declared as a number',
  text: 'The default is a number in a text. fields.Int or fields.Float has it checked before it is sent.',
  doc: {
    what: 'A text without choices whose default is written like a number, such as `"0.8"`.',
    why: 'Letters are sent as well as digits, and the first who notices is `float()` in `predict`: visitors read “Internal Server Error”, since DEEPaaS passes on no reason.',
    example: {
      text: 'A line of text is drawn.',
      python: `
def get_predict_args():
    return {
        "iou": fields.Str(
            load_default="0.8",
            metadata={"description": "How much two boxes may overlap"},
        ),
    }
`,
    },
    remedy: {
      text: 'Declare the number, with its bounds, and drop the conversion in `predict`.',
      python: `
def get_predict_args():
    return {
        "iou": fields.Float(
            load_default=0.8,
            validate=validate.Range(min=0, max=1),
            metadata={"description": "How much two boxes may overlap"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const BAD_DEFAULT = {
  title: 'A default keeps the argument’s own rules',
  text: 'The default breaks the rules of the argument itself; the server would refuse it if it were sent.',
  doc: {
    what: 'A default that is outside of the argument’s bounds, none of its choices, too long or too short, or of a format that isn’t its own.',
    why: 'DEEPaaS doesn’t check defaults. One that is sent as it stands, by a program that sends every value, is refused; and a visitor can’t come back to it once it was changed.',
    example: {
      text: 'The form starts with a value that it would refuse if it were typed.',
      python: `
def get_predict_args():
    return {
        "top": fields.Int(
            load_default=0,
            validate=validate.Range(min=1, max=10),
            metadata={"description": "How many classes are told"},
        ),
    }
`,
    },
    remedy: {
      text: 'Choose a default that is allowed, or allow it. Where no value is meant, write `load_default=None` and `allow_none=True`.',
      python: `
def get_predict_args():
    return {
        "top": fields.Int(
            load_default=5,
            validate=validate.Range(min=1, max=10),
            metadata={"description": "How many classes are told"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const REQUIRED_DEFAULT = {
  title: 'What has a default isn’t required',
  text: 'It is required although it has a default, so the default is never used. Drop required=True, or the default.',
  doc: {
    what: 'An argument that is required and has a default all the same, for example in its `metadata`.',
    why: 'One of the two isn’t true. Programs that trust the default leave the argument out, and are refused.',
    example: {
      text: 'marshmallow refuses `required=True` beside `load_default`, but not beside a default in the metadata.',
      python: `
def get_predict_args():
    return {
        "language": fields.Str(
            required=True,
            metadata={"default": "en", "description": "Language of what is spoken"},
        ),
    }
`,
    },
    remedy: {
      text: 'Drop `required=True` and use `load_default`; or drop the default, if visitors have to decide.',
      python: `
def get_predict_args():
    return {
        "language": fields.Str(
            load_default="en",
            metadata={"description": "Language of what is spoken"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const SECRET_SHOWN = {
  title: 'A secret is declared as one',
  text: 'The name sounds like a secret, but it is shown as plain text and kept with the settings. Add metadata={"format": "password"}.',
  doc: {
    what: 'A text whose name asks for a password, a token, a key or another secret, and whose format isn’t `password`.',
    why: 'Whoever looks over a visitor’s shoulder reads it. It is kept in the history, in links and in code that is shared; what is declared as a password is left out of all of them.',
    example: {
      text: 'The key is shown as it is typed.',
      python: `
def get_predict_args():
    return {
        "api_key": fields.Str(
            load_default="",
            metadata={"location": "headers", "description": "Key for the weather service"},
        ),
    }
`,
    },
    remedy: {
      text: 'Say that it is a password. Better still, read it from the environment of the server and ask visitors for none.',
      python: `
def get_predict_args():
    return {
        "api_key": fields.Str(
            load_default="",
            metadata={"format": "password", "location": "headers", "description": "Key for the weather service"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const SECRET_IN_QUERY = {
  title: 'A secret isn’t sent in the address',
  text: 'A secret in the query ends up in the logs of every server on the way. Take it from the environment of the server, or from location="headers".',
  doc: {
    what: 'An argument of format `password` that is sent in the query, as all are that name no `location`.',
    why: 'The query is part of the address, and servers and proxies write addresses into their logs, for everybody who keeps them.',
    example: {
      text: 'The token is sent as `predict/?token=…`.',
      python: `
def get_predict_args():
    return {
        "token": fields.Str(
            load_default="",
            metadata={"format": "password", "description": "Token for the hub of models"},
        ),
    }
`,
    },
    remedy: {
      text: 'Have it sent in a header, which isn’t logged; or read it from the environment of the server.',
      python: `
def get_predict_args():
    return {
        "token": fields.Str(
            load_default="",
            metadata={"format": "password", "location": "headers", "description": "Token for the hub of models"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const SECRET_DEFAULT = {
  title: 'A secret has no default',
  text: 'The secret has a default, which everybody can read in the API description. Drop it, and read the secret from the environment.',
  doc: {
    what: 'An argument of format `password` with a default that isn’t empty.',
    why: 'Defaults stand in the API’s description, which is public. The secret is one no more: it has to be replaced, not just removed.',
    example: {
      text: '`swagger.json` tells the token to everybody.',
      python: `
def get_predict_args():
    return {
        "token": fields.Str(
            load_default="hf-0123456789",
            metadata={"format": "password", "location": "headers", "description": "Token for the hub of models"},
        ),
    }
`,
    },
    remedy: {
      text: 'Make a new secret, give it to the server in its environment, and have `predict` take it from there when nothing was given.',
      python: `
def get_predict_args():
    return {
        "token": fields.Str(
            load_default="",
            metadata={"format": "password", "location": "headers", "description": "Token for the hub of models"},
        ),
    }


def predict(token, **others):
    token = token or os.environ["HUB_TOKEN"]
`,
    },
  },
} as const satisfies ReadingWords;

export const OBJECT_IN_QUERY = {
  title: 'No object is sent in the query',
  text: 'A query can’t carry an object. It is sent in a JSON body, which is impossible together with a file: use several plain arguments, or a string with JSON.',
  doc: {
    what: 'An argument that is an object, as `fields.Dict` and `fields.Nested` are, and that is sent in the query.',
    why: 'A query is names and texts. DEEPaaS takes an object only from a JSON body, and a request with a file has no JSON body: together with a file the argument can’t be given at all.',
    example: {
      text: 'JSON has to be typed, and can’t be sent beside a file.',
      python: `
def get_predict_args():
    return {
        "size": fields.Dict(
            load_default=None,
            metadata={"description": "Width and height of the picture, in pixels"},
        ),
    }
`,
    },
    remedy: {
      text: 'Declare each member as an argument: each gets a field, a check and a description.',
      python: `
def get_predict_args():
    return {
        "width": fields.Int(
            load_default=640,
            validate=validate.Range(min=32, max=4096),
            metadata={"description": "Width of the picture, in pixels"},
        ),
        "height": fields.Int(
            load_default=480,
            validate=validate.Range(min=32, max=4096),
            metadata={"description": "Height of the picture, in pixels"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const UNTYPED_ITEMS = {
  title: 'The items of a list have a type',
  text: 'The items have no type. Use fields.List(fields.Float()) or the like to get typed entries.',
  doc: {
    what: 'A list whose items have no type, and that has no choices.',
    why: 'Each entry is a line of text, and `predict` is given texts: `"0.5" > 0.3` is an error in Python.',
    example: {
      text: 'Lines of text are drawn for what should be numbers.',
      python: `
def get_predict_args():
    return {
        "thresholds": fields.List(
            fields.Raw(),
            load_default=None,
            metadata={"description": "Lowest score of each class"},
        ),
    }
`,
    },
    remedy: {
      text: 'Give the list the field of its items.',
      python: `
def get_predict_args():
    return {
        "thresholds": fields.List(
            fields.Float(),
            load_default=None,
            metadata={"description": "Lowest score of each class"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const LITERAL_DEFAULT = {
  title: 'A list or an object isn’t declared as a text',
  text: 'The default looks like JSON or a Python literal. Use fields.List or fields.Nested to have it checked.',
  doc: {
    what: 'A text without choices whose default begins with `[` or `{`.',
    why: 'A bracket that is missing is noticed only in `predict`, and visitors read “Internal Server Error”. A module that calls `eval` on the text lets every visitor run any Python on its server.',
    example: {
      text: 'A line of text is drawn, in which visitors write Python.',
      python: `
def get_predict_args():
    return {
        "anchors": fields.Str(
            load_default="[0.5, 1, 2]",
            metadata={"description": "Shapes of the boxes, width by height"},
        ),
    }
`,
    },
    remedy: {
      text: 'Declare the list: each entry gets a field and a check.',
      python: `
def get_predict_args():
    return {
        "anchors": fields.List(
            fields.Float(),
            load_default=[0.5, 1, 2],
            metadata={"description": "Shapes of the boxes, width by height"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const JSON_TEXT = {
  title: 'A value is declared as its own type, not as JSON in a text',
  text: 'The module decodes this text as JSON, so every other client must write JSON into it, too. Declare the type of the value itself and drop json.loads: DEEPaaS then checks it.',
  doc: {
    what: 'A text that the module decodes with `json.loads`, as far as the description shows it: its default or its choices are in quotes inside of the text, its description ends with the type as templates of older modules write it, or another argument’s does and its own default is JSON.',
    why: 'This page knows the habit and draws the value that is inside. curl, Python and every other client have to write `"\\"fast\\""`, and nothing is checked before `predict`.',
    example: {
      text: 'The texts have quotes inside.',
      python: `
def get_predict_args():
    return {
        "mode": fields.Str(
            load_default='"fast"',
            validate=validate.OneOf(['"fast"', '"exact"']),
            metadata={"description": "How thoroughly is searched"},
        ),
    }
`,
    },
    remedy: {
      text: 'Declare the value, and drop `json.loads` in `predict`.',
      python: `
def get_predict_args():
    return {
        "mode": fields.Str(
            load_default="fast",
            validate=validate.OneOf(["fast", "exact"]),
            metadata={"description": "How thoroughly is searched"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const ODD_NAME = {
  title: 'A name is a name in Python',
  text: 'The name holds characters that can’t be a Python keyword argument or need quoting in a shell. Use letters, digits and underscores.',
  doc: {
    what: 'A name with other characters than letters, digits, `_` and `-`.',
    why: '`predict` can’t name the argument and has to search for it in `**kwargs`, and whoever calls the model from a shell has to quote it.',
    example: {
      text: 'Brackets, a comma and blanks are part of the name.',
      python: `
def get_predict_args():
    return {
        "Size (width, height)": fields.List(
            fields.Int(),
            load_default=[640, 480],
            metadata={"description": "Size of the picture, in pixels"},
        ),
    }
`,
    },
    remedy: {
      text: 'Say the rest in the description.',
      python: `
def get_predict_args():
    return {
        "size": fields.List(
            fields.Int(),
            load_default=[640, 480],
            metadata={"description": "Width and height of the picture, in pixels"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

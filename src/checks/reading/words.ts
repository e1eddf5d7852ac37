/** What a module’s author reads about the page: what chose each widget and renderer, and what could be better. */

// The advice, by rule. The names of the rules are the same in all languages: `--allow` takes them.
export const ADVICE_ON_ARGUMENTS = {
  'no-medium': 'Say image, audio or video in the description to get a preview; say #noparse if it is meant as a plain file.',
  'several-media': 'The description names several media, so no preview is chosen. Name one, or add #noparse to say that this is meant.',
  'medium-not-a-file': 'It reads like an upload but is a text. A file needs metadata={"type": "file", "location": "form"}.',
  'no-description': 'Add metadata={"description": …}: visitors see only the name.',
  'long-description':
    'The first paragraph of the description is long. Keep it to a sentence or two; what follows an empty line is shown on demand.',
  'no-type': 'It has no type, so it is a text field. Use fields.Str, fields.Int, fields.Float, fields.Bool or fields.List.',
  'no-bounds': 'Add validate.Range with both bounds to get a slider and a check before sending.',
  'one-choice': 'There is only one choice. Drop the argument, or the choice.',
  'choices-of-booleans': 'The choices are true and false. fields.Bool gives a switch, and Python a bool.',
  'number-as-text': 'The default is a number in a text. fields.Int or fields.Float has it checked before it is sent.',
  'bad-default': 'The default breaks the rules of the argument itself; the server would refuse it if it were sent.',
  'required-default': 'It is required although it has a default, so the default is never used. Drop required=True, or the default.',
  'secret-shown':
    'The name sounds like a secret, but it is shown as plain text and kept with the settings. Add metadata={"format": "password"}.',
  'secret-in-query':
    'A secret in the query ends up in the logs of every server on the way. Take it from the environment of the server, or from location="headers".',
  'secret-default':
    'The secret has a default, which everybody can read in the API description. Drop it, and read the secret from the environment.',
  'object-in-query':
    'A query can’t carry an object. It is sent in a JSON body, which is impossible together with a file: use several plain arguments, or a string with JSON.',
  'untyped-items': 'The items have no type. Use fields.List(fields.Float()) or the like to get typed entries.',
  'literal-default': 'The default looks like JSON or a Python literal. Use fields.List or fields.Nested to have it checked.',
  'json-text':
    'The module decodes this text as JSON, so every other client must write JSON into it, too. Declare the type of the value itself and drop json.loads: DEEPaaS then checks it.',
  'odd-name':
    'The name holds characters that can’t be a Python keyword argument or need quoting in a shell. Use letters, digits and underscores.',
} as const;

export const ADVICE_ON_RESPONSE = {
  'several-media': 'The description names several media, so it is offered as a file. Name one to have it shown.',
  'medium-in-name':
    'The name sounds like a medium, the description doesn’t say so. Write image, audio or video there to have base64 drawn.',
  'video-codec':
    'A video is promised. Browsers play VP9 in WebM and H.264 in MP4; mp4v, which most OpenCV programs write, plays in none. Write cv2.VideoWriter("out.webm", cv2.VideoWriter_fourcc(*"VP90"), fps, size), or avc1 and .mp4 where OpenCV was built with H.264; or convert: ffmpeg -i in.mp4 -c:v libx264 -pix_fmt yuv420p out.mp4.',
  'no-type': 'It has no type, so it is drawn by what it holds. Use a typed field to promise what comes.',
  'unknown-members': 'Its members are unknown, so it is shown as JSON. Use fields.Nested with a schema to get one block a member.',
} as const;

export const ADVICE_ON_PREDICTION = {
  'video-codec': ADVICE_ON_RESPONSE['video-codec'],
  'no-schema': 'There is no response schema, so the answer is shown as raw JSON. Declare `schema` in the module to have each value drawn.',
  'no-mime-type': 'accept offers something that is no MIME type. Write application/zip, not zip.',
  'wildcard-mime-type': 'accept offers a wildcard such as image/*, and the answer is labelled with it literally. Name the type that comes.',
  'no-arguments': 'There are no arguments. If that is not meant, add get_predict_args().',
} as const;

export const NO_PREDICT = 'There is no predict endpoint.';
export const LOST_DESCRIPTIONS =
  'DEEPaaS 3 passes on no descriptions, choices or bounds, so no widget can be chosen by them. DEEPaaS 2 shows this module as its author meant.';

// The places of advice.
export const MODEL = 'model';
export const ofResponse = (property: string): string => `response ${property}`;
export const ofArgument = (name: string): string => `argument ${name}`;

export const required = (detail: string): string => `${detail}, required`;

// As text.
export const ARGUMENTS = 'Arguments';
export const NONE = 'none';
export const RESPONSE_WITHOUT_SCHEMA = 'Response: no schema, shown as raw JSON';
export const RESPONSE = 'Response';

import { grouped } from '../../files/amounts.ts';

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

export const title = 'Preview of a description';
export const back = 'Back';
export const about =
  'What the page makes of a module, without the module: its form, its hints and how an answer is drawn. Nothing leaves this browser.';
export const notOffered = 'Not offered here';
export const whyNotOffered = 'This deployment doesn’t offer previews. Its operator can, with "preview": true in config.json.';

export const description = 'Description';
export const descriptionHelp = 'swagger.json, openapi.json, or the Python of get_predict_args(), in one file or several';
export const files = 'Files';
export const pasted = 'Pasted';
export const closeFile = (name: string) => `Close ${name}`;
export const openToo = (names: readonly string[]) =>
  `Open ${listed(names)} too, or drop ${names.length === 1 ? 'it' : 'them'} here: what is missing stands there.`;
export const tryExample = 'Try an example';
export const answer = 'Answer';
export const answerHelp = 'Optional: what the model answered, pasted or as a file';
export const contentType = 'Content-Type';
export const openFile = 'Open a file…';
export const openFiles = 'Open files…';
export const removeFile = 'Remove the file';
export const fileShown = (name: string) => `Shown is the file ${name}.`;
export const fileNotInLink = 'The answer’s file isn’t in the link: it holds texts only.';
export const copyLink = 'Copy link';
export const linkCopied = (withAnswer: boolean) =>
  withAnswer ? 'Link copied. It holds the description and the pasted answer.' : 'Link copied. It holds the description.';
export const linkNotCopied = 'This browser didn’t let the page copy the link.';
export const linkTooLong = (limit: number) =>
  `Too long for a link, which may have ${grouped(limit)} characters: send the files themselves.`;
export const brokenLink = 'This link is damaged: it was cut, most likely. Ask for it again, or open the files themselves.';

export const form = 'Form';
export const model = 'Model';
export const run = 'Run';
export const whyNoRun = 'There is no model behind this page to run: it has only the description.';
export const noForm = 'No form yet';
export const formHere = 'What the description asks for appears here while you type.';
export const noPrediction = 'This model describes no prediction.';
export const drawing = 'Drawing of the answer';
export const hints = 'Why it looks like this';
export const lastGood = 'Shown is what was last understood.';
export const notUnderstood = 'About this Python';
export const line = (file: string, number: number) => (file === '' ? `Line ${number}` : `${file}, line ${number}`);

export const tooLarge = (limit: number) => `Descriptions of more than ${grouped(limit)} characters aren’t read.`;
export const noJson = 'This is no JSON.';
export const jsonAt = (row: number, column: number) => `Line ${row}, column ${column}: no JSON from here on.`;
export const pythonAt = (file: string, row: number, column: number, message: string) => `${line(file, row)}, column ${column}: ${message}.`;
export const unreadableFile = 'The file couldn’t be read.';

export const exampleSource = `from webargs import fields, validate

schema = {
    "labels": fields.List(fields.Str(), metadata={"description": "Species, most likely first"}),
    "probabilities": fields.List(fields.Float(), metadata={"description": "Probability of each species"}),
}


def get_predict_args():
    return {
        "image": fields.Field(
            required=True,
            metadata={"type": "file", "location": "form", "description": "An image of one plant"},
        ),
        "threshold": fields.Float(
            load_default=0.1,
            validate=validate.Range(min=0, max=1),
            metadata={"description": "Species below this probability are left out"},
        ),
        "organ": fields.Str(
            load_default="leaf",
            validate=validate.OneOf(["leaf", "flower", "bark"]),
            metadata={"description": "What the image shows"},
        ),
    }
`;

export const exampleAnswer = `{
  "labels": ["Quercus robur", "Quercus petraea", "Fagus sylvatica"],
  "probabilities": [0.72, 0.19, 0.06]
}
`;

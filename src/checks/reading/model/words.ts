/** Rules about a model as a whole, for the module’s author. */
import type { ReadingWords } from '../define.ts';

export const NO_PREDICT = {
  title: 'The model can be asked',
  text: 'There is no predict endpoint.',
  doc: {
    what: 'A model without an address for predictions.',
    why: 'There is nothing to try: the page shows what is known of the model, and no form.',
    example: {
      text: 'The server was started without predictions, as one that only trains is.',
      shell: 'deepaas-run --nopredict-endpoint --listen-ip 0.0.0.0',
    },
    remedy: {
      text: 'Start it with them. If the server is meant for training only, an exception says so.',
      shell: 'deepaas-run --listen-ip 0.0.0.0',
    },
  },
} as const satisfies ReadingWords;

export const NO_ARGUMENTS = {
  title: 'The model has arguments',
  text: 'There are no arguments. If that is not meant, add get_predict_args().',
  doc: {
    what: 'A model whose prediction takes no argument but `accept`.',
    why: 'It answers the same at each time, or something by chance. Most often `get_predict_args` is missing, is misspelt, or lies in another file than the one that DEEPaaS loads.',
    example: {
      text: 'The form has nothing but its button.',
      python: `
def get_predict_args():
    return {}
`,
    },
    remedy: {
      text: 'Declare what `predict` is given.',
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

export const LOST_DESCRIPTIONS = {
  title: 'The descriptions of arguments reach the page',
  text: 'DEEPaaS 3 passes on no descriptions, choices or bounds, so no widget can be chosen by them. DEEPaaS 2 shows this module as its author meant.',
  doc: {
    what: 'A model on DEEPaaS 3 none of whose arguments has a description.',
    why: 'DEEPaaS 3, as far as it is published, makes its document without the descriptions, choices and bounds that the module declares. The form can’t choose a widget by them, nor check anything. It is no fault of the module; the rules that ask for what is lost are silent then.',
    example: {
      text: 'The description stands in the module, and isn’t in the `openapi.json` of DEEPaaS 3.',
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
    remedy: {
      text: 'Serve the module with DEEPaaS 2 until DEEPaaS 3 passes them on.',
      shell: 'pip install "deepaas<3"',
    },
  },
} as const satisfies ReadingWords;

export const ODD_DOCUMENT = {
  title: 'The description of the API can be understood as it stands',
  text: 'Part of the description of the API can’t be understood.',
  doc: {
    what: 'Something in the API’s description that contradicts itself or that no form can offer: bounds that cross, a default of another type, a pattern that only Python knows, several types at once, a reference to nothing. Each finding says which.',
    why: 'The part is ignored, so the form knows less than the module declares, and may offer what the server refuses.',
    example: {
      text: 'The pattern is written as only Python reads it, so browsers can’t check it.',
      python: `
def get_predict_args():
    return {
        "station": fields.Str(
            load_default="DE-001",
            validate=validate.Regexp(r"(?P<country>[A-Z]{2})-[0-9]{3}"),
            metadata={"description": "Station, such as DE-001"},
        ),
    }
`,
    },
    remedy: {
      text: 'Mend what the finding names. A pattern without named groups says the same.',
      python: `
def get_predict_args():
    return {
        "station": fields.Str(
            load_default="DE-001",
            validate=validate.Regexp(r"[A-Z]{2}-[0-9]{3}"),
            metadata={"description": "Station, such as DE-001"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

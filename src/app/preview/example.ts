import { MIME } from '../../files/kinds.ts';
import type { Previewed } from './link.ts';

const SOURCE = `from webargs import fields, validate

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

const ANSWER = `{
  "labels": ["Quercus robur", "Quercus petraea", "Fagus sylvatica"],
  "probabilities": [0.72, 0.19, 0.06]
}
`;

/** Small, and as an author would write it: what comes of each half is seen at once. */
export const EXAMPLE: Previewed = { files: [{ name: '', text: SOURCE }], answer: ANSWER, type: MIME.json };

/** Rules about what is answered, as it is declared, for the module’s author. */
import type { ReadingWords } from '../define.ts';

export const NO_SCHEMA = {
  title: 'The answer is declared',
  text: 'There is no response schema, so the answer is shown as raw JSON. Declare schema in the module to have each value drawn.',
  doc: {
    what: 'A model that answers JSON and declares no schema for it.',
    why: 'With a schema each value has a name and a type, and is drawn as what it is: classes as bars, base64 as a picture. DEEPaaS checks the answer, so a fault of the module is seen by its author first. Without one the shape is guessed from what comes, and what isn’t recognised is shown as JSON.',
    example: {
      text: '`predict` answers a dictionary of which nobody knows before.',
      python: `
def predict(**args):
    return {"labels": ["cat", "dog"], "probabilities": [0.9, 0.1]}
`,
    },
    remedy: {
      text: 'Declare `schema` at the top level of the module. What `predict` returns must fit it: an undeclared member is an error, and a list goes into a member, such as `{"rows": rows}` with `"rows": fields.List(fields.Dict())`.',
      python: `
schema = {
    "labels": fields.List(fields.Str(), metadata={"description": "Classes, the likeliest first"}),
    "probabilities": fields.List(fields.Float(), metadata={"description": "Probability of each class"}),
}


def predict(**args):
    return {"labels": ["cat", "dog"], "probabilities": [0.9, 0.1]}
`,
    },
  },
} as const satisfies ReadingWords;

export const SEVERAL_MEDIA_ANSWERED = {
  title: 'The description of an answered medium names one',
  text: 'The description names several media, so it is offered as a file. Name one to have it shown.',
  doc: {
    what: 'A text in the answer whose description has more than one of the words `image`, `audio` and `video`, and doesn’t say `#noparse`.',
    why: 'Base64 in JSON has no type. The word in the description says how it is drawn; with two of them it is offered for download and not shown.',
    example: {
      text: 'It is a picture, and the description speaks of a video as well.',
      python: `
schema = {
    "frame": fields.Str(metadata={"description": "An image from the video, in base64"}),
}
`,
    },
    remedy: {
      text: 'Name the one that comes.',
      python: `
schema = {
    "frame": fields.Str(metadata={"description": "An image with the boxes, in base64"}),
}
`,
    },
  },
} as const satisfies ReadingWords;

export const MEDIUM_IN_NAME = {
  title: 'The description of an answered medium says so',
  text: 'The name sounds like a medium, the description doesn’t say so. If it is one in base64, write image, audio or video there: what it is is told by its bytes alone otherwise.',
  doc: {
    what: 'A text in the answer whose name has `image`, `audio` or `video` in it, while its description has none of these words and doesn’t speak of a file. Names of what is about a medium, such as `image_id` or `video_path`, don’t count.',
    why: 'Only the description counts for what is drawn. Whether it is one isn’t known before it comes, and then is told by its bytes alone.',
    example: {
      text: 'It is promised as a text.',
      python: `
schema = {
    "mask_image": fields.Str(metadata={"description": "What was found, in base64"}),
}
`,
    },
    remedy: {
      text: 'Say in the description what it is. If it is a text, give it a name that doesn’t sound like a medium.',
      python: `
schema = {
    "mask_image": fields.Str(metadata={"description": "What was found as an image, in base64"}),
}
`,
    },
  },
} as const satisfies ReadingWords;

export const VIDEO_CODEC = {
  title: 'A video that is answered plays in browsers',
  text: 'A video is promised. Browsers play VP9 in WebM and H.264 in MP4; mp4v, which most OpenCV programs write, plays in none. Write cv2.VideoWriter("out.webm", cv2.VideoWriter_fourcc(*"VP90"), fps, size), or avc1 and .mp4 where OpenCV was built with H.264; or convert: ffmpeg -i in.mp4 -c:v libx264 -pix_fmt yuv420p out.mp4.',
  doc: {
    what: 'A video in the answer, or among the formats of `accept`. It is a warning where the description or the type names what most browsers don’t play (`mp4v`, XVID, HEVC, `video/x-msvideo`, or OpenCV without a word on the codec), and a tip where nothing is said of the codec at all. Naming H.264, VP9, AV1 or WebM answers it.',
    why: 'A video that doesn’t play is offered for download only, and visitors don’t see what the model found. `mp4v`, which most programs with OpenCV write, plays in no browser.',
    example: {
      text: 'The codec is the one of OpenCV’s examples.',
      python: `
schema = {
    "film": fields.Str(metadata={"description": "The video with boxes, written with OpenCV (mp4v), in base64"}),
}
`,
    },
    remedy: {
      text: 'Write VP9 with `cv2.VideoWriter("out.webm", cv2.VideoWriter_fourcc(*"VP90"), fps, size)`, or convert with `ffmpeg -i in.mp4 -c:v libx264 -pix_fmt yuv420p out.mp4`, and say in the description what comes.',
      python: `
schema = {
    "film": fields.Str(metadata={"description": "The video with boxes, H.264, in base64"}),
}
`,
    },
  },
} as const satisfies ReadingWords;

export const UNTYPED_MEMBER = {
  title: 'Every member of the answer has a type',
  text: 'It has no type, so it is drawn by what it holds. Use a typed field to promise what comes.',
  doc: {
    what: 'A member of the answer without a type, as `fields.Raw` is.',
    why: 'DEEPaaS can’t check it, programs that call the model can’t rely on it, and how it is drawn may differ from run to run.',
    example: {
      text: 'Anything may come under this name.',
      python: `
schema = {
    "score": fields.Raw(metadata={"description": "How sure the model is"}),
}
`,
    },
    remedy: {
      text: 'Use the field of what comes.',
      python: `
schema = {
    "score": fields.Float(metadata={"description": "How sure the model is"}),
}
`,
    },
  },
} as const satisfies ReadingWords;

export const UNKNOWN_MEMBERS = {
  title: 'The members of an object are declared',
  text: 'Its members are unknown, so it is shown as JSON. Use fields.Nested with a schema to get one block a member, or say fields.Dict(values=…) where the names aren’t known before.',
  doc: {
    what: 'An object in the answer of which no member is declared, as `fields.Dict()` is. Where the values are declared, as in `fields.Dict(values=fields.Float())`, nothing is found.',
    why: 'What is inside has no names and no types before it comes, so it is shown as JSON where it isn’t recognised.',
    example: {
      text: 'Nothing is known of what is inside.',
      python: `
schema = {
    "box": fields.Dict(metadata={"description": "Where it is, in pixels"}),
}
`,
    },
    remedy: {
      text: 'Declare the members. Where the names are those of classes, and so aren’t known before, declare what their values are: `fields.Dict(values=fields.Float())`.',
      python: `
class Box(Schema):
    x = fields.Float(metadata={"description": "Left edge, in pixels"})
    y = fields.Float(metadata={"description": "Upper edge, in pixels"})


schema = {
    "box": fields.Nested(Box, metadata={"description": "Where it is, in pixels"}),
}
`,
    },
  },
} as const satisfies ReadingWords;

export const NO_MIME_TYPE = {
  title: 'Formats are offered by their media types',
  text: 'accept offers something that is no MIME type. Write application/zip, not zip.',
  doc: {
    what: 'A format that `accept` offers and that isn’t written like a media type: something, a stroke, something.',
    why: 'DEEPaaS writes it into the answer’s `Content-Type` as it is. Browsers and programs then don’t know what came.',
    example: {
      text: 'The answer is labelled `zip`, which is no type.',
      python: `
def get_predict_args():
    return {
        "text": fields.Str(metadata={"description": "A sentence"}),
        "accept": fields.Str(
            load_default="application/json",
            validate=validate.OneOf(["application/json", "zip"]),
            metadata={"location": "headers", "description": "Format of the answer"},
        ),
    }
`,
    },
    remedy: {
      text: 'Write the registered type.',
      python: `
def get_predict_args():
    return {
        "text": fields.Str(metadata={"description": "A sentence"}),
        "accept": fields.Str(
            load_default="application/json",
            validate=validate.OneOf(["application/json", "application/zip"]),
            metadata={"location": "headers", "description": "Format of the answer"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

export const WILDCARD_MIME_TYPE = {
  title: 'Formats are offered without wildcards',
  text: 'accept offers a wildcard such as image/*, and the answer is labelled with it literally. Name the type that comes.',
  doc: {
    what: 'A format that `accept` offers and that ends in `/*`. The `*/*` that DEEPaaS adds by itself doesn’t count.',
    why: 'DEEPaaS labels the answer with what was asked for, so the picture arrives as `image/*`, which is no type of any picture.',
    example: {
      text: 'Whoever saves the answer gets a file without an ending.',
      python: `
def get_predict_args():
    return {
        "text": fields.Str(metadata={"description": "A sentence"}),
        "accept": fields.Str(
            load_default="application/json",
            validate=validate.OneOf(["application/json", "image/*"]),
            metadata={"location": "headers", "description": "Format of the answer"},
        ),
    }
`,
    },
    remedy: {
      text: 'Name the type that `predict` makes.',
      python: `
def get_predict_args():
    return {
        "text": fields.Str(metadata={"description": "A sentence"}),
        "accept": fields.Str(
            load_default="application/json",
            validate=validate.OneOf(["application/json", "image/png"]),
            metadata={"location": "headers", "description": "Format of the answer"},
        ),
    }
`,
    },
  },
} as const satisfies ReadingWords;

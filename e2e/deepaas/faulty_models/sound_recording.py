"""Sound: a recording in, its length and envelope, or the recording itself, out."""

import io
import struct
import wave

from webargs import fields, validate

from sound import about, answer_as, is_recording, warm  # noqa: F401

schema = {
    "seconds": fields.Float(metadata={"description": "Length in seconds"}),
    "envelope": fields.List(fields.Float(), metadata={"description": "Highest level of each part, between 0 and 1"}),
}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "recording": fields.Field(
            required=True,
            validate=is_recording,
            metadata={"type": "file", "location": "form", "description": "An audio recording (PCM WAV)"},
        ),
        "points": fields.Int(
            load_default=8, validate=validate.Range(min=1, max=50), metadata={"description": "How many values the envelope has"}
        ),
        "accept": answer_as("application/json", "audio/wav"),
    }


def predict(recording, points, accept):
    with wave.open(recording.filename) as opened:
        form, frames = opened.getparams(), opened.readframes(opened.getnframes())
    if accept == "audio/wav":
        file = io.BytesIO()
        with wave.open(file, "wb") as written:
            written.setparams(form)
            written.writeframes(frames)
        return file.getvalue()
    levels = [abs(level) / 2**15 for (level,) in struct.iter_unpack("<h", frames)]
    step = -(-len(levels) // points)
    return {
        "seconds": form.nframes / form.framerate,
        "envelope": [max(levels[at : at + step], default=0) for at in range(0, step * points, step)],
    }

"""Measures a WAV file: length, loudness, loudest frequency, envelope."""

import io
import wave

from marshmallow import ValidationError
from webargs import fields, validate

schema = {
    "duration": fields.Float(metadata={"description": "Length in seconds"}),
    "sample_rate": fields.Int(metadata={"description": "Samples a second"}),
    "channels": fields.Int(metadata={"description": "Number of channels"}),
    "rms": fields.Float(metadata={"description": "Mean level, 0 to 1"}),
    "peak": fields.Float(metadata={"description": "Highest level, 0 to 1"}),
    "dominant_frequency": fields.Float(metadata={"description": "Loudest frequency in Hz"}),
    "envelope": fields.List(fields.Float(), metadata={"description": "Peak level over time, 0 to 1"}),
    "silent": fields.Bool(metadata={"description": "Whether there is nothing to hear"}),
}


def get_metadata():
    return {
        "name": "audio_level",
        "description": "Measures the level and the loudest frequency of a WAV recording.",
        "author": ["Try-me UI developers"],
        "author-email": {"Try-me UI developers": "tryme@example.org"},
        "license": "Apache-2.0",
        "version": "0.1.0",
        "url": {"Homepage": "https://example.org/audio"},
    }


def is_recording(upload):
    """Called before the model, with the upload as aiohttp has it: what it raises is answered with 422 and the reason."""
    if not hasattr(upload, "file"):
        raise ValidationError("Send a file.")
    try:
        samples, _, _ = _read(io.BytesIO(upload.file.read()))
    except Exception:
        raise ValidationError("It is not a WAV recording (PCM) that can be read.")
    finally:
        upload.file.seek(0)
    if len(samples) == 0:
        raise ValidationError("The recording is empty.")


def get_predict_args():
    return {
        "recording": fields.Field(
            required=True,
            validate=is_recording,
            metadata={"type": "file", "location": "form", "description": "An audio recording (PCM WAV)"},
        ),
        "points": fields.Int(
            load_default=50,
            validate=validate.Range(min=1, max=500),
            metadata={"description": "How many points the envelope has"},
        ),
        "gain": fields.Float(
            load_default=1.0,
            validate=validate.Range(min=0),
            metadata={"description": "Factor applied before measuring; 0 silences"},
        ),
    }


def predict(recording, points, gain):
    import numpy as np

    samples, rate, channels = _read(recording.filename)
    samples = np.clip(samples * gain, -1, 1)
    level = np.abs(samples)
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    peak = float(level.max())
    return {
        "duration": len(samples) / rate,
        "sample_rate": rate,
        "channels": channels,
        "rms": float(np.sqrt(np.mean(samples**2))),
        "peak": peak,
        "dominant_frequency": float(spectrum.argmax() * rate / len(samples)) if peak else 0.0,
        "envelope": [float(part.max(initial=0)) for part in np.array_split(level, points)],
        "silent": peak == 0,
    }


def _read(file):
    """Samples between -1 and 1, mixed to one channel."""
    import numpy as np

    with wave.open(file, "rb") as opened:
        width, channels, rate = opened.getsampwidth(), opened.getnchannels(), opened.getframerate()
        raw = np.frombuffer(opened.readframes(opened.getnframes()), dtype=np.uint8).reshape(-1, width)
    if width == 1:
        values = raw[:, 0].astype(np.float64) / 128 - 1
    else:
        # Left-aligned in 32 bits, so that 16, 24 and 32 bits are read alike.
        padded = np.zeros((len(raw), 4), dtype=np.uint8)
        padded[:, 4 - width :] = raw
        values = padded.view("<i4")[:, 0] / 2**31
    return values.reshape(-1, channels).mean(axis=1), rate, channels

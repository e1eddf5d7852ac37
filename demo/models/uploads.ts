import { decodePicture } from '../media/picture.ts';
import { decodeWav } from '../media/wav.ts';
import { own } from '../server/fields.ts';
import { UploadedFile, type ArgumentValue } from '../server/values.ts';

// What is refused before the model looks at it, as in e2e/deepaas/tryme_models: uploads.py, and is_recording of audio_level.py.

export const isPicture = own((upload) =>
  refusal(upload, 'It is not a picture that can be read.', (bytes) => {
    decodePicture(bytes);
    return undefined;
  }),
);

export const isRecording = own((upload) =>
  refusal(upload, 'It is not a WAV recording (PCM) that can be read.', (bytes) =>
    decodeWav(bytes).samples.length === 0 ? 'The recording is empty.' : undefined,
  ),
);

function refusal(upload: ArgumentValue, unreadable: string, read: (bytes: Uint8Array) => string | undefined): string | undefined {
  if (!(upload instanceof UploadedFile)) return 'Send a file.';
  try {
    return read(upload.bytes);
  } catch {
    return unreadable;
  }
}

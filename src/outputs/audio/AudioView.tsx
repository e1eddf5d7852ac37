import { useState } from 'react';
import { MediaFrame } from '../../ui/MediaFrame.tsx';
import SoundPlayer from '../../ui/sound/SoundPlayer.tsx';
import { MediaCaption } from '../MediaCaption.tsx';
import type { FileData } from '../../answers/part.ts';
import * as words from './words.ts';

const ENDING = /\.[^.]{1,8}$/;

export default function AudioView(file: FileData) {
  const [facts, setFacts] = useState<readonly string[]>([]);
  const [broken, setBroken] = useState<Blob>();
  const label = words.soundIn(file.fileName);
  return (
    <>
      {broken === file.blob ? (
        <MediaFrame medium="audio" blob={file.blob} label={label} />
      ) : (
        <SoundPlayer
          key={file.fileName}
          blob={file.blob}
          label={label}
          spectrogram
          stem={file.fileName.replace(ENDING, '')}
          onFacts={setFacts}
          onUnplayable={() => setBroken(file.blob)}
        />
      )}
      <MediaCaption file={file} facts={facts} />
    </>
  );
}

import { expectedMedium, readAsked, type Asked } from '../files/asked/asked.ts';
import { useMemo } from 'react';
import type { Medium } from '../spec/model.ts';
import { filesIn } from '../spec/value.ts';
import { CaptureButton } from '../ui/capture/CaptureButton.tsx';
import { DropZone } from '../ui/drop/DropZone.tsx';
import { SampleButton } from '../ui/actions/SampleButton.tsx';
import { samplesFor } from '../ui/samples.ts';
import type { WidgetProps } from './define.ts';

/** What all file widgets share: a drop zone that holds one file or, when the argument is a list of files, several. */
export function FileInput({
  arg,
  id,
  describedBy,
  value,
  invalid,
  disabled,
  onChange,
  onBlur,
  focusRef,
  medium,
}: WidgetProps & { medium: Medium | undefined }) {
  const files = filesIn(value);
  const asked = useMemo(() => readAsked(arg.description, medium), [arg.description, medium]);
  const media = recorded(asked, arg.hints.media);
  return (
    <DropZone
      id={id}
      describedBy={describedBy}
      name={arg.name}
      asked={asked}
      medium={expectedMedium(asked, medium)}
      multiple={arg.multiple}
      required={arg.required}
      files={arg.multiple ? files : files.slice(0, 1)}
      invalid={invalid}
      disabled={disabled}
      onFiles={(next) => onChange(next.length === 0 ? undefined : arg.multiple ? [...next] : next[0])}
      onBlur={onBlur}
      focusRef={focusRef}
      sources={
        <>
          <SampleButton samples={samplesFor(medium, arg.hints.media, asked)} name={arg.name} disabled={disabled} />
          {media.length > 0 && <CaptureButton media={media} name={arg.name} disabled={disabled} />}
        </>
      }
    />
  );
}

const MEDIA: readonly Medium[] = ['image', 'audio', 'video'];

/** What may be recorded for an argument: what is asked for, the media that its description names, else any. Of other kinds none can be. */
function recorded(asked: Asked, named: readonly Medium[]): readonly Medium[] {
  if (asked.media.length > 0) return asked.media.map(({ medium }) => medium);
  if (asked.endings.length > 0) return [];
  return named.length > 0 ? named : MEDIA;
}

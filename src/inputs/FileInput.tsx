import { namedExtensions } from '../spec/hints.ts';
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
  return (
    <DropZone
      id={id}
      describedBy={describedBy}
      name={arg.name}
      medium={medium}
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
          <SampleButton
            samples={samplesFor(medium, arg.hints.media, namedExtensions(arg.description))}
            name={arg.name}
            disabled={disabled}
          />
          <CaptureButton media={recorded(medium, arg.hints.media)} name={arg.name} disabled={disabled} />
        </>
      }
    />
  );
}

const MEDIA: readonly Medium[] = ['image', 'audio', 'video'];

/** What may be recorded for an argument: its medium, those that its description names, else any. */
function recorded(medium: Medium | undefined, named: readonly Medium[]): readonly Medium[] {
  if (medium !== undefined) return [medium];
  return named.length > 0 ? named : MEDIA;
}

import { useEffect, useState } from 'react';
import type { DetectionSet } from '../../../answers/shapes/detections/detection.ts';
import { report } from '../../../files/report.ts';
import type { DetectionsProps } from '../props.ts';

interface Used {
  readonly set: DetectionSet;
  /** Later lists of it are still being read. */
  readonly isReading: boolean;
}

/** What was found in all pictures: at first as much as could be read while the page waited. */
export function useEachList({ set, readEach }: Pick<DetectionsProps, 'set' | 'readEach'>): Used {
  const [read, setRead] = useState<{ of: DetectionSet; whole: DetectionSet }>();
  const isCut = set.unread > 0 && set.groups.length > 1;
  useEffect(() => {
    if (!isCut) return;
    let gone = false;
    readEach().then(
      (whole) => gone || setRead({ of: set, whole }),
      (error: unknown) => {
        report('Reading what was found in further pictures', error);
        if (!gone) setRead({ of: set, whole: set });
      },
    );
    return () => {
      gone = true;
    };
  }, [isCut, set, readEach]);
  const whole = read?.of === set ? read.whole : undefined;
  return { set: whole ?? set, isReading: isCut && whole === undefined };
}

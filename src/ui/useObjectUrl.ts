import { useEffect, useState } from 'react';

/** Object URLs for as long as they are on the page: each is revoked when the blob changes or the component goes. */
export function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [made, setMade] = useState<{ blob: Blob; url: string }>();
  useEffect(() => {
    if (blob === undefined) return;
    const url = URL.createObjectURL(blob);
    setMade({ blob, url });
    return () => {
      URL.revokeObjectURL(url);
      setMade(undefined);
    };
  }, [blob]);
  // Never that of the blob before.
  return made !== undefined && made.blob === blob ? made.url : undefined;
}

import { useEffect, useState } from 'react';
import { isAlive } from '../../api/alive.ts';

export type Diagnosis = 'alive' | 'silent' | undefined;

const PATIENCE = 60_000;
const REPEAT = 30_000;

/**
 * DEEPaaS never answers when a model's worker has died, and answers late when others are in its queue. So after a
 * minute its metadata is asked, which another thread answers at once.
 * @param url address of something cheap
 */
export function useDiagnosis(active: boolean, url: string): Diagnosis {
  const [diagnosis, setDiagnosis] = useState<Diagnosis>();
  useEffect(() => {
    setDiagnosis(undefined);
    if (!active) return;
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const ask = async () => {
      const alive = await isAlive(url);
      if (gone) return;
      setDiagnosis(alive ? 'alive' : 'silent');
      timer = setTimeout(() => void ask(), REPEAT);
    };
    timer = setTimeout(() => void ask(), PATIENCE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [active, url]);
  return diagnosis;
}

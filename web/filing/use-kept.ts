import { useCallback, useState } from 'react';

/** State that outlives a reload of this tab, a new sign-in among them. */
export function useKept<T>(name: string, first: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = sessionStorage.getItem(name);
    return kept === null ? first : JSON.parse(kept);
  });
  const keep = useCallback(
    (next: T) => {
      sessionStorage.setItem(name, JSON.stringify(next));
      setValue(next);
    },
    [name],
  );
  return [value, keep];
}

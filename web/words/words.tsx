import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import type { Words } from '../../shared/findings/finding.ts';

export type { Words };
export type Language = keyof Words;

const KEPT = 'gongkai.language';

interface Speaking {
  readonly language: Language;
  readonly speak: (language: Language) => void;
  /** The words in the language of the page. */
  readonly say: (words: Words) => string;
}

const Speaker = createContext<Speaking | null>(null);

/** Chinese first; another language stays chosen in this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, speak] = useState<Language>(() => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'));
  useEffect(() => {
    localStorage.setItem(KEPT, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const speaking = useMemo(() => ({ language, speak, say: (words: Words) => words[language] }), [language]);
  return <Speaker value={speaking}>{children}</Speaker>;
}

export function useWords(): Speaking {
  const speaking = use(Speaker);
  if (!speaking) throw new Error('no language');
  return speaking;
}

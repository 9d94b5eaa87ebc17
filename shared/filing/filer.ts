import type { Words } from '../findings/finding.ts';
import type { Submission } from './submission.ts';

/** Who filed a report: the unit with its own account or by an upload link, or its city on its behalf. */
export const FILERS = {
  unit: { zh: '本单位报送', en: 'the unit itself' },
  link: { zh: '通过报送链接', en: 'by an upload link' },
  city: { zh: '由本市代报', en: 'the city, on its behalf' },
} as const satisfies Record<string, Words>;

export type Filer = keyof typeof FILERS;

export function filerOf({
  unit,
  requestedBy: { office, subject },
}: Pick<Submission, 'unit' | 'requestedBy'>): Filer {
  if (office !== unit) return 'city';
  return subject.startsWith('link:') ? 'link' : 'unit';
}

/** What a sentence told before a figure, which is needed to tell what the figure counts. */
import { isOfPapers } from './applications.ts';
import type { Figure } from './figures.ts';
import type { DisputeId, QuantityId } from './quantities.ts';

/** What was told before in the sentence, or in the one that this one goes on with. */
export interface Told {
  /** Of the paragraph: it counted the applications answered, and it named normative documents. */
  answered: boolean;
  spokenOfDocuments: boolean;
  /** What the last figure of another year counts. */
  otherYear: string;
  documents: boolean;
  /** Normative documents that are this unit's own, not some that it looked through. */
  ownDocuments: boolean;
  received: boolean;
  carriedIn: boolean;
  papers: boolean;
  results: boolean;
  others: boolean;
  deciding: boolean;
  /** It divides some of them: 「涉及征地的19件中有6件予以公开」. */
  ofSome: boolean;
  dispute: DisputeId | null;
}

export const NOTHING_TOLD: Told = {
  answered: false,
  spokenOfDocuments: false,
  otherYear: '',
  documents: false,
  ownDocuments: false,
  received: false,
  carriedIn: false,
  papers: false,
  results: false,
  others: false,
  deciding: false,
  ofSome: false,
  dispute: null,
};

const RESULTS: ReadonlySet<QuantityId> = new Set([
  'granted',
  'grantedInAll',
  'partial',
  'refused',
  'unable',
  'declined',
  'otherResults',
  'answered',
]);

export function remember(told: Told, figure: Figure, ids: readonly QuantityId[]): void {
  told.documents ||= /规范性文件/u.test(figure.upTo + figure.after);
  told.ownDocuments ||= ids.some((id) => id.startsWith('documents'));
  told.papers ||= isOfPapers(figure);
  told.received ||= ids.some((id) => id === 'received' || id === 'handled' || id === 'dealtWith');
  told.carriedIn ||= ids.some((id) => id === 'carriedIn' || id === 'carried');
  told.results ||= ids.some((id) => id.startsWith('reason') || RESULTS.has(id));
}

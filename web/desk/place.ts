import { useOutletContext } from 'react-router';
import { useTitle } from '../app/use-title.ts';
import type { Words } from '../words/words.tsx';

/** The city or area and the report year that the desk shows, as the API's routes name them. */
export interface Place {
  /** Six digits of a city; an area's code on its own pages. */
  readonly code: string;
  readonly year: number;
}

/** What a page of the desk needs to know of the desk that it lies on. */
export interface Desk {
  readonly place: Place;
  /** Address of the year's first page, which begins those of its others. */
  readonly base: string;
  /** What the desk is of: office and year. */
  readonly title: string;
  /** Whether it is the reader's own: an office above looks at everything and changes nothing. */
  readonly mayChange: boolean;
}

export function useDesk(): Desk {
  return useOutletContext<Desk>();
}

/** Names the page that is open, and the desk that it lies on. */
export function useDeskTitle(page: Words | string): void {
  useTitle(page, useDesk().title);
}

export function usePlace(): Place {
  return useDesk().place;
}

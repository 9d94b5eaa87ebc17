import { useOutletContext } from 'react-router';

/** The city and the report year that the desk shows, as the API's routes name them. */
export interface Place {
  /** Six digits. */
  readonly code: string;
  readonly year: number;
}

export function usePlace(): Place {
  return useOutletContext<Place>();
}

import { useAnswer } from '../api/use-api.ts';
import { usePlace } from './place.ts';

/** What an office of the city is called, by its code; the code itself where the register does not have it. */
export function useOfficeName(): (office: string) => string {
  const { data } = useAnswer('getCityCompliance', usePlace());
  return (office) => {
    const name =
      data?.city === office ? data.cityName : data?.units.find(({ code }) => code === office)?.name;
    return name ?? office;
  };
}

import { Link } from 'react-router';
import { LEFT_OUT } from '../../../shared/ledger/left-out-words.ts';
import { AREA_CODE } from '../../../shared/rollup/areas.ts';
import { CopyShown } from '../../app/copy-rows.tsx';
import { Scrolled } from '../../app/scrolled.tsx';
import { AREA } from '../../words/area.ts';
import { useWords } from '../../words/words.tsx';
import type { AreaSummary } from '../answers.ts';
import { percentText } from '../numbers.ts';

type Part = AreaSummary['children'][number];

/** The cities or areas right under it: how many of their units are in, and why the others are not. */
export function AreaParts({ summary: { children, year } }: { readonly summary: AreaSummary }) {
  const { say } = useWords();
  return (
    <section className="card wide">
      <h2>{say(AREA.parts)}</h2>
      <p className="quiet">{say(AREA.partsText)}</p>
      <Scrolled label={say(AREA.parts)}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say(AREA.part)}</th>
              <th scope="col" className="number">
                {say(AREA.units)}
              </th>
              <th scope="col" className="number">
                {say(AREA.summed)}
              </th>
              <th scope="col" className="number">
                {say(AREA.share)}
              </th>
              <th scope="col">{say(AREA.leftOut)}</th>
            </tr>
          </thead>
          <tbody>
            {children.map((part) => (
              <tr key={part.code}>
                <th scope="row">
                  <PartName part={part} year={year} />
                </th>
                <td className="number">{part.units}</td>
                <td className="number">{part.summed}</td>
                <td className="number">{percentText(part.summed, part.units)}</td>
                <td>
                  <LeftOut part={part} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <CopyShown />
    </section>
  );
}

function PartName({ part: { code, name }, year }: { readonly part: Part; readonly year: number }) {
  const shown = name ?? code;
  const pages = AREA_CODE.test(code) ? 'areas' : 'cities';
  return <Link to={`/desk/${pages}/${code}/${year}`}>{shown}</Link>;
}

function LeftOut({ part: { units, summed, leftOut } }: { readonly part: Part }) {
  const { say } = useWords();
  if (summed === units) return say(AREA.everybody);
  const reasons = Object.entries(leftOut) as [keyof typeof leftOut, number][];
  return reasons.map(([reason, count]) => `${say(LEFT_OUT[reason])} ${count}`).join(say(SEPARATOR));
}

const SEPARATOR = { zh: '，', en: ', ' };

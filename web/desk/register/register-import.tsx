import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ScrolledTable } from '../../app/scrolled-table.tsx';
import { REGISTER } from '../../words/register.ts';
import { useWords } from '../../words/words.tsx';
import { usePlace } from '../place.ts';
import { officialList, readList } from './read-list.ts';
import { readRegister } from './register-lines.ts';
import { comparedRows, type RegisterRow, type RowNews, registerRows } from './register-rows.ts';

interface ImportProps {
  /** The register as it is written now. */
  readonly register: readonly { readonly code: string; readonly name: string }[];
  /** Takes the lines of the list in place of the register’s. */
  readonly adopt: (lines: string) => void;
}

type State =
  | { readonly step: 'idle' | 'reading' | 'unread' | 'empty' }
  | { readonly step: 'preview'; readonly rows: readonly RegisterRow[] };

/** Takes the units from a file or from the official list, and shows what would change before anything does. */
export function RegisterImport({ register, adopt }: ImportProps) {
  const { say } = useWords();
  const { code: city } = usePlace();
  const [state, setState] = useState<State>({ step: 'idle' });
  const show = (list: Promise<readonly (readonly string[])[] | null>): void => {
    setState({ step: 'reading' });
    list.then(
      (cells) => {
        const rows = cells && registerRows(cells);
        if (rows === null) setState({ step: 'unread' });
        else setState(rows.length === 0 ? { step: 'empty' } : { step: 'preview', rows });
      },
      () => setState({ step: 'unread' }),
    );
  };
  return (
    <div className="import">
      <div className="tools">
        <label className="file-button">
          {say(REGISTER.fromFile)}
          <input
            type="file"
            accept=".csv,.txt,.tsv,.xlsx,.xls,.et"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) show(readList(file));
              target.value = '';
            }}
          />
        </label>
        <Button onClick={() => show(officialList(city))}>{say(REGISTER.official)}</Button>
        <span role="status" className="quiet">
          {say(state.step === 'reading' ? REGISTER.reading : REGISTER.fileText)}
        </span>
      </div>
      {state.step === 'unread' || state.step === 'empty' ? (
        <Alert role="alert" type="warning" showIcon title={say(REGISTER[state.step])} />
      ) : null}
      {state.step === 'preview' ? (
        <Preview
          rows={state.rows}
          register={register}
          adopt={(lines) => {
            adopt(lines);
            setState({ step: 'idle' });
          }}
          drop={() => setState({ step: 'idle' })}
        />
      ) : null}
    </div>
  );
}

interface PreviewProps extends ImportProps {
  readonly rows: readonly RegisterRow[];
  readonly drop: () => void;
}

const FAULTLESS: readonly RowNews[] = ['new', 'renamed', 'same'];

function Preview({ rows, register, adopt, drop }: PreviewProps) {
  const { say } = useWords();
  const { code: city } = usePlace();
  const lines = rows.map(({ code, name, kind }) => [code, name, kind].join('\t'));
  const read = readRegister(lines.join('\n'), city);
  const faults = new Map(read.faults.map(({ line, fault }) => [line - 1, fault]));
  const kinds = new Map(read.units.map(({ code, kind }) => [code, kind]));
  const compared = comparedRows(rows, faults, register);
  const good = lines.filter((_, index) => !faults.has(index));
  return (
    <section className="preview" aria-labelledby="preview">
      <h3 id="preview">{say(REGISTER.preview(rows.length, faults.size))}</h3>
      <ScrolledTable
        label={say(REGISTER.rows)}
        head={[REGISTER.row, REGISTER.code, REGISTER.name, REGISTER.kind, REGISTER.news]}
      >
        {compared.rows.map(({ row, code, name, kind, news }) => (
          <tr key={row}>
            <td>{row}</td>
            <td>{code}</td>
            <td>{name}</td>
            <td>{kinds.get(code) ?? kind}</td>
            <td className={FAULTLESS.includes(news) ? '' : 'bad'}>{say(REGISTER.newsOf[news])}</td>
          </tr>
        ))}
      </ScrolledTable>
      {compared.missing.length > 0 ? (
        <p>{say(REGISTER.missing(compared.missing.map(({ name }) => name)))}</p>
      ) : null}
      <p className="tools">
        <Button type="primary" disabled={good.length === 0} onClick={() => adopt(good.join('\n'))}>
          {say(REGISTER.adopt(good.length))}
        </Button>
        <Button onClick={drop}>{say(REGISTER.drop)}</Button>
      </p>
    </section>
  );
}

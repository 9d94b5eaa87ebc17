import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { FRAME } from '../words/frame.ts';
import { useWords } from '../words/words.tsx';

/** Stands in for a page that broke; the rest of the system has not noticed. */
export class BrokenPage extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { say } = useWords();
  return (
    <main>
      <Result
        status="error"
        title={say(FRAME.broken)}
        subTitle={say(FRAME.brokenText)}
        extra={
          <Button type="primary" onClick={() => location.reload()}>
            {say(FRAME.reload)}
          </Button>
        }
      />
    </main>
  );
}

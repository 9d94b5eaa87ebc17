import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { FRAME } from '../words/frame.ts';
import { useWords } from '../words/words.tsx';
import { Notice } from './states.tsx';

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
      <Notice
        status="error"
        title={FRAME.broken}
        text={FRAME.brokenText}
        action={
          <Button type="primary" onClick={() => location.reload()}>
            {say(FRAME.reload)}
          </Button>
        }
      />
    </main>
  );
}

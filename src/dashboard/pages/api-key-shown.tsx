import { useBlocker } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ActionButton, CopyButton } from '../ui/controls.js';

interface KeyShownProps {
  /** The key's text. It lives in the state of the open window only. */
  text: string;
  onDone: () => void;
}

/** The one time that a key is shown, with what one needs to try it. */
export function KeyShown({ text, onDone }: KeyShownProps) {
  const warning = useRef<HTMLDivElement>(null);
  // What had the focus is gone, and the warning must be heard.
  useEffect(() => warning.current?.focus(), []);
  useBlocker({ shouldBlockFn: () => true, enableBeforeUnload: true });
  const commands = [
    `export CARGOLINT_API_KEY=${text}`,
    `curl ${window.location.origin}/api/v1/documents -H "X-API-Key: $CARGOLINT_API_KEY"`,
  ].join('\n');
  return (
    <div className="stack">
      <div className="banner banner-warning" ref={warning} tabIndex={-1}>
        <TriangleAlert aria-hidden />
        <p>
          <strong>This is the only time that the key is shown.</strong> Copy it to where it is needed: we keep
          no copy.
        </p>
      </div>
      <div className="secret-block">
        <h3>Your key</h3>
        <div className="secret">
          <code data-testid="new-key">{text}</code>
          <CopyButton text={text} what="key" />
        </div>
      </div>
      <div className="secret-block">
        <div className="secret-head">
          <h3>Try it in a terminal</h3>
          <CopyButton text={commands} what="commands" />
        </div>
        <div className="secret">
          <pre>{commands}</pre>
        </div>
      </div>
      <div className="dialog-actions">
        <ActionButton kind="primary" onPress={onDone}>
          Done
        </ActionButton>
      </div>
    </div>
  );
}

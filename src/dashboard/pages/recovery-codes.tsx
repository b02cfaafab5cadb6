import { useBlocker } from '@tanstack/react-router';
import { Download, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ActionButton, CopyButton } from '../ui/controls.js';

/** Hands the browser a text as a file. */
function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => void;
}

/** The one time that the recovery codes are shown. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const warning = useRef<HTMLDivElement>(null);
  // What had the focus is gone, and the warning must be heard.
  useEffect(() => warning.current?.focus(), []);
  useBlocker({ shouldBlockFn: () => true, enableBeforeUnload: true });
  const text = `${codes.join('\n')}\n`;
  return (
    <div className="stack">
      <div className="banner banner-warning" ref={warning} tabIndex={-1}>
        <TriangleAlert aria-hidden />
        <p>
          <strong>This is the only time that they are shown.</strong> Without your telephone, each of them
          signs you in once. Keep them somewhere else than your password.
        </p>
      </div>
      <ul className="recovery-codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <CopyButton text={text} what="codes" />
        <ActionButton size="small" onPress={() => saveText('cargolint-recovery-codes.txt', text)}>
          <Download aria-hidden /> Download as .txt
        </ActionButton>
      </div>
      <div className="dialog-actions">
        <ActionButton kind="primary" onPress={onDone}>
          Done
        </ActionButton>
      </div>
    </div>
  );
}

import { type FormEvent, useState } from 'react';
import { api, type Outputs, type Problem, queryClient, toProblem } from '../api.js';
import { ActionButton, CopyButton, Field } from '../ui/controls.js';
import { Panel } from '../ui/overlay.js';
import { toSentence } from '../ui/problem.js';
import { RecoveryCodes } from './recovery-codes.js';

interface TurnOnProps {
  /** The secret lives in the state of the open window only. */
  setup: Outputs['setUpTwoFactor'];
  onClose: () => void;
}

/** Turning the second factor on: scan, prove it with a code, keep the recovery codes. */
export function TurnOn({ setup, onClose }: TurnOnProps) {
  const [recoveryCodes, setRecoveryCodes] = useState<string[] | null>(null);
  return (
    <Panel
      title={recoveryCodes === null ? 'Turn on two-factor authentication' : 'Keep your recovery codes'}
      isOpen
      onClose={onClose}
      dismissable={recoveryCodes === null}
    >
      {recoveryCodes === null ? (
        <Scan setup={setup} onClose={onClose} onEnabled={setRecoveryCodes} />
      ) : (
        <RecoveryCodes codes={recoveryCodes} onDone={onClose} />
      )}
    </Panel>
  );
}

interface ScanProps extends TurnOnProps {
  onEnabled: (recoveryCodes: string[]) => void;
}

function Scan({ setup, onClose, onEnabled }: ScanProps) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const inGroups = setup.secret.replace(/(.{4})(?=.)/g, '$1 ');

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    setProblem(null);
    try {
      const { recoveryCodes } = await api.enableTwoFactor.mutate({ code });
      onEnabled(recoveryCodes);
      void queryClient.invalidateQueries({ queryKey: ['two-factor-status'] });
    } catch (error) {
      setProblem(toProblem(error));
      setPending(false);
    }
  }

  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <ol className="steps">
        <li>
          <p>Scan this code with your authenticator app.</p>
          <img className="qr-code" src={setup.qrCodeUrl} alt="QR code of the secret below" />
        </li>
        <li>
          <p>Or type in the secret.</p>
          <div className="secret">
            <code data-testid="totp-secret">{inGroups}</code>
            <CopyButton text={setup.secret} what="secret" />
          </div>
        </li>
        <li>
          <Field
            label="Enter the six digits that the app shows"
            name="code"
            value={code}
            onChange={setCode}
            autoComplete="one-time-code"
            inputMode="numeric"
            error={problem ? toSentence(problem) : undefined}
            autoFocus
            isRequired
          />
        </li>
      </ol>
      <div className="dialog-actions">
        <ActionButton onPress={onClose} isDisabled={pending}>
          Cancel
        </ActionButton>
        <ActionButton kind="primary" type="submit" pending={pending}>
          Turn on
        </ActionButton>
      </div>
    </form>
  );
}

import { useQuery } from '@tanstack/react-query';
import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { api, type Outputs, toProblem } from '../api.js';
import { ActionButton } from '../ui/controls.js';
import { Badge } from '../ui/data.js';
import { FormError, QueryError, Skeleton } from '../ui/feedback.js';
import { formatTime } from '../ui/format.js';
import { toSentence } from '../ui/problem.js';
import { TurnOff } from './two-factor-off.js';
import { TurnOn } from './two-factor-on.js';

const statusQuery = { queryKey: ['two-factor-status'], queryFn: () => api.twoFactorStatus.query() };

/** From here on one should make new recovery codes. */
const fewCodes = 2;

type Setup = Outputs['setUpTwoFactor'];

/** Whether the second factor is on, and the way to turn it on or off. */
export function TwoFactorCard() {
  const status = useQuery(statusQuery);
  return (
    <section className="card" aria-labelledby="two-factor">
      <div className="card-head">
        <h2 id="two-factor">Two-factor authentication</h2>
        {status.data && (
          <Badge tone={status.data.enabled ? 'good' : 'neutral'}>{status.data.enabled ? 'On' : 'Off'}</Badge>
        )}
      </div>
      {status.isPending && <Skeleton rows={2} />}
      {status.isError && <QueryError error={status.error} retry={() => void status.refetch()} />}
      {status.data && <Status status={status.data} />}
    </section>
  );
}

function Status({ status }: { status: Outputs['twoFactorStatus'] }) {
  const [setup, setSetup] = useState<Setup | null>(null);
  const [isTurningOff, setTurningOff] = useState(false);
  return (
    <>
      {status.enabled ? (
        <TurnedOn status={status} onTurnOff={() => setTurningOff(true)} />
      ) : (
        <TurnedOff onSetup={setSetup} />
      )}
      {/* The window outlives the change of the status: its last step shows the recovery codes. */}
      {setup && <TurnOn setup={setup} onClose={() => setSetup(null)} />}
      {isTurningOff && <TurnOff onClose={() => setTurningOff(false)} />}
    </>
  );
}

function TurnedOff({ onSetup }: { onSetup: (setup: Setup) => void }) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function setUp(): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      onSetup(await api.setUpTwoFactor.mutate());
    } catch (error) {
      setProblem(toSentence(toProblem(error)));
    } finally {
      setPending(false);
    }
  }
  return (
    <div className="stack">
      {problem !== null && <FormError>{problem}</FormError>}
      <p className="muted settings-text">
        When you sign in, you are asked for a code of an app on your telephone too. Somebody who knows your
        password only can’t get in.
      </p>
      <div className="row">
        <ActionButton kind="primary" pending={pending} onPress={() => void setUp()}>
          <ShieldCheck aria-hidden /> Turn on
        </ActionButton>
      </div>
    </div>
  );
}

interface TurnedOnProps {
  status: Outputs['twoFactorStatus'];
  onTurnOff: () => void;
}

function TurnedOn({ status: { enabledAt, recoveryCodesRemaining: left }, onTurnOff }: TurnedOnProps) {
  return (
    <div className="stack">
      {left <= fewCodes && (
        <div className="banner banner-warning">
          <TriangleAlert aria-hidden />
          <p>
            {left === 0
              ? 'No recovery code is left.'
              : `Only ${left} recovery ${left === 1 ? 'code is' : 'codes are'} left.`}{' '}
            Turn it off and on again to get eight new ones.
          </p>
        </div>
      )}
      <dl className="facts">
        <div>
          <dt>On since</dt>
          <dd>{enabledAt === null ? '–' : formatTime(enabledAt)}</dd>
        </div>
        <div>
          <dt>Recovery codes left</dt>
          <dd>{left} of 8</dd>
        </div>
      </dl>
      <div className="row">
        <ActionButton kind="danger" onPress={onTurnOff}>
          Turn off
        </ActionButton>
      </div>
    </div>
  );
}

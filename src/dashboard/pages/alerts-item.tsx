import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, toProblem } from '../api.js';
import { ActionButton } from '../ui/controls.js';
import { Moment } from '../ui/data.js';
import { FormError, notify } from '../ui/feedback.js';
import { formatNumber } from '../ui/format.js';
import { type Alert, Severity } from './alerts-severity.js';
import { explainRule } from './alerts-words.js';

interface AlertItemProps {
  alert: Alert;
  /** Who reads. */
  userId: string | undefined;
  /** Called when the alert is acknowledged and the lists know it. */
  onDone: () => void;
}

/** An alert with all that it takes to judge it. */
export function AlertItem({ alert, userId, onDone }: AlertItemProps) {
  const { id, severity, title, message, ruleId, occurrences, createdAt, lastSeenAt } = alert;
  const titleId = `title-${id}`;
  const explanation = explainRule(ruleId);
  return (
    <li
      className="alert-item"
      data-severity={severity}
      data-done={alert.acknowledgedAt !== null || undefined}
    >
      <div className="alert-text">
        <div className="row">
          <Severity severity={severity} />
          <h2 id={titleId}>{title}</h2>
        </div>
        <p className="alert-message">{message}</p>
        {explanation !== null && <p className="muted alert-help">{explanation}</p>}
        <dl className="alert-facts">
          <div>
            <dt>Seen</dt>
            <dd>{occurrences === 1 ? 'once' : `${formatNumber(occurrences)} times`}</dd>
          </div>
          <div>
            <dt>First</dt>
            <dd>
              <Moment time={createdAt} />
            </dd>
          </div>
          {occurrences > 1 && (
            <div>
              <dt>Last</dt>
              <dd>
                <Moment time={lastSeenAt} />
              </dd>
            </div>
          )}
          <div>
            <dt>Subject</dt>
            <dd>
              <Subject subject={alert.subject} />
            </dd>
          </div>
        </dl>
      </div>
      {alert.acknowledgedAt === null ? (
        <Acknowledge id={id} title={title} onDone={onDone} />
      ) : (
        <p className="muted alert-done">
          Acknowledged <Moment time={alert.acknowledgedAt} />
          {alert.acknowledgedById === userId ? ' by you' : ' by a colleague'}
        </p>
      )}
    </li>
  );
}

/** What it is about, with the way to what happened with it. */
function Subject({ subject: { kind, id } }: Pick<Alert, 'subject'>) {
  switch (kind) {
    case 'key':
      return (
        <Link to="/activity" search={{ keyId: id }}>
          Activity of the key
        </Link>
      );
    case 'user':
      return (
        <Link to="/activity" search={{ userId: id }}>
          Activity of the account
        </Link>
      );
    case 'organization':
      return (
        <Link to="/activity" search={{ result: 'failure' }}>
          Failures in the organization
        </Link>
      );
    default:
      return <span className="mono">{id}</span>;
  }
}

function Acknowledge({ id, title, onDone }: { id: string; title: string; onDone: () => void }) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.acknowledgeAlert.mutate({ id }),
    onSuccess: async () => {
      // The list, the overview and the number in the sidebar are all alerts; the act is an event.
      await client.invalidateQueries({ queryKey: ['alerts'] });
      void client.invalidateQueries({ queryKey: ['activity-events'] });
      notify(`Acknowledged: ${title}`);
      onDone();
    },
  });
  return (
    <div className="alert-action">
      <ActionButton
        size="small"
        pending={isPending}
        aria-label={`Acknowledge: ${title}`}
        onPress={() => mutate()}
      >
        Acknowledge
      </ActionButton>
      {error && <FormError>{toProblem(error).message}</FormError>}
    </div>
  );
}

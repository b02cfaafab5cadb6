import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Badge } from '../ui/data.js';
import { CopyButton } from '../ui/controls.js';
import { formatTime } from '../ui/format.js';
import { Panel } from '../ui/overlay.js';
import { type ActivityEvent, toActorName, toDevice, toReason, toSentence } from './activity-words.js';

/** Success or failure. */
export function Result({ event }: { event: ActivityEvent }) {
  return event.result === 'success' ? <Badge tone="good">Success</Badge> : <Badge tone="bad">Failure</Badge>;
}

interface DetailsProps {
  event: ActivityEvent | null;
  /** Members see one person only, themselves: there is nothing to narrow down. */
  manager: boolean;
  onClose: () => void;
}

/** All that is known about an event. */
export function EventDetails({ event, manager, onClose }: DetailsProps) {
  return (
    <Panel title={event ? toSentence(event) : 'Event'} isOpen={event !== null} onClose={onClose}>
      {event && (
        <>
          <Facts event={event} />
          {manager && <Narrowing event={event} onClose={onClose} />}
        </>
      )}
    </Panel>
  );
}

function Facts({ event }: { event: ActivityEvent }) {
  const { actor, reason, userId, keyId, targetId, address, userAgent, requestId } = event;
  return (
    <dl className="event-facts">
      <Fact title="Time">{formatTime(event.createdAt)}</Fact>
      <Fact title="Result">
        <Result event={event} />
        {reason !== null && <span>{toReason(reason)}</span>}
      </Fact>
      <Fact title="Who">{toActorName(actor)}</Fact>
      <Id title="Actor" what="actor id" value={actor.id} />
      <Id title="Account" what="account id" value={userId} />
      <Id title="API key" what="key id" value={keyId} />
      <Id title="Concerns" what="target id" value={targetId} />
      {address !== '' && (
        <Fact title="Address">
          <span className="mono">{address}</span>
        </Fact>
      )}
      {userAgent !== '' && (
        <Fact title="Device">
          <span>{toDevice(userAgent)}</span>
          <span className="muted event-note">{userAgent}</span>
        </Fact>
      )}
      <Id title="Request" what="request id" value={requestId} />
      <Id title="Event" what="event id" value={event.id} />
    </dl>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="event-fact">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Id({ title, what, value }: { title: string; what: string; value: string | null }) {
  // What operators do at the machine has no request.
  if (value === null || value === '') return null;
  return (
    <Fact title={title}>
      <span className="mono">{value}</span>
      <CopyButton text={value} what={what} />
    </Fact>
  );
}

function Narrowing({
  event: { actor, keyId, userId },
  onClose,
}: {
  event: ActivityEvent;
  onClose: () => void;
}) {
  if (actor.id === null && keyId === null && userId === null) return null;
  return (
    <div className="dialog-actions">
      {actor.id !== null && actor.kind === 'user' && (
        <Link className="button" to="/activity" search={{ actorId: actor.id }} onClick={onClose}>
          Show only this person
        </Link>
      )}
      {userId !== null && userId !== actor.id && (
        <Link className="button" to="/activity" search={{ userId }} onClick={onClose}>
          Show only this account
        </Link>
      )}
      {keyId !== null && (
        <Link className="button" to="/activity" search={{ keyId }} onClick={onClose}>
          Show only this key
        </Link>
      )}
    </div>
  );
}

import { Pencil } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { api, fieldError, queryClient, type Problem, toProblem } from '../api.js';
import { ActionButton, Field } from '../ui/controls.js';
import { FormError, notify } from '../ui/feedback.js';
import { type Document, Nothing } from './document-columns.js';

/** The shipment that a document belongs to, in people's own words; changed where it stands. */
export function DocumentLabel({ document }: { document: Document }) {
  const { id, shipmentLabel, uploadBatchId } = document;
  const [isOpen, setOpen] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  // The focus comes back to where it was before.
  useEffect(() => {
    if (wasOpen.current && !isOpen) edit.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (isOpen) {
    return (
      <LabelForm
        id={id}
        label={shipmentLabel ?? ''}
        hasBatch={uploadBatchId !== null}
        onClose={() => setOpen(false)}
      />
    );
  }
  return (
    <span className="label-shown">
      {shipmentLabel ?? <Nothing />}
      <Button
        ref={edit}
        className="icon-button icon-button-small"
        aria-label="Edit shipment label"
        onPress={() => setOpen(true)}
      >
        <Pencil aria-hidden />
      </Button>
    </span>
  );
}

interface LabelFormProps {
  id: string;
  label: string;
  hasBatch: boolean;
  onClose: () => void;
}

function LabelForm({ id, label, hasBatch, onClose }: LabelFormProps) {
  const [text, setText] = useState(label);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const wrong = fieldError(problem, 'shipmentLabel');

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setPending(true);
    try {
      const changed = await api.setShipmentLabel.mutate({ id, shipmentLabel: text });
      queryClient.setQueryData(['documents', 'one', id], changed);
      void queryClient.invalidateQueries({ queryKey: ['documents'] });
      notify(changed.shipmentLabel === null ? 'Shipment label removed' : 'Shipment label saved');
      onClose();
    } catch (error) {
      setProblem(toProblem(error));
      setPending(false);
    }
  }

  return (
    <form
      className="label-form"
      onSubmit={(event) => void save(event)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
      noValidate
    >
      {problem && wrong === undefined && <FormError>{problem.message}</FormError>}
      <Field
        label="Shipment label"
        value={text}
        onChange={setText}
        error={wrong}
        hint={hasBatch ? 'Applies to all documents of the batch.' : undefined}
        autoFocus
      />
      <div className="row">
        <ActionButton kind="primary" size="small" type="submit" pending={pending}>
          Save
        </ActionButton>
        <ActionButton size="small" onPress={onClose}>
          Cancel
        </ActionButton>
      </div>
    </form>
  );
}

import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { toProblem } from '../api.js';
import { ActionButton } from './controls.js';
import { FormError } from './feedback.js';

interface PanelProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Whether a click beside it or Escape closes it. Off where something would be lost. */
  dismissable?: boolean;
  children: ReactNode;
}

/** A window over the page. The focus stays in it, and comes back to what opened it. */
export function Panel({ title, isOpen, onClose, dismissable = true, children }: PanelProps) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={dismissable}
      isKeyboardDismissDisabled={!dismissable}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            {dismissable && (
              <Button className="icon-button" aria-label="Close" onPress={onClose}>
                <X aria-hidden />
              </Button>
            )}
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmationProps {
  title: string;
  /** The verb on the button, such as "Revoke". */
  action: string;
  isOpen: boolean;
  onClose: () => void;
  /** Does it. What it throws is shown, and the question stays. */
  onConfirm: () => Promise<unknown>;
  children: ReactNode;
}

/** Asks before something that can't be undone. */
export function Confirmation({ title, action, isOpen, onClose, onConfirm, children }: ConfirmationProps) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  function close(): void {
    setProblem(null);
    onClose();
  }
  async function confirm(): Promise<void> {
    setPending(true);
    try {
      await onConfirm();
      close();
    } catch (error) {
      setProblem(toProblem(error).message);
    } finally {
      setPending(false);
    }
  }
  return (
    <Panel title={title} isOpen={isOpen} onClose={close}>
      <div className="dialog-body">{children}</div>
      {problem !== null && <FormError>{problem}</FormError>}
      <div className="dialog-actions">
        <ActionButton onPress={close} autoFocus>
          Cancel
        </ActionButton>
        <ActionButton kind="danger" pending={pending} onPress={() => void confirm()}>
          {action}
        </ActionButton>
      </div>
    </Panel>
  );
}

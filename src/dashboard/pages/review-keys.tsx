import { useStored } from '../stored.js';
import { Segments } from '../ui/controls.js';
import { Panel } from '../ui/overlay.js';
import { shortcuts } from '../ui/shortcuts.js';

const keys = [
  [['A'], 'Approve this document and go on to the next'],
  [['S'], 'Skip it: it comes after the others'],
  [['N', 'P'], 'Next and previous document'],
  [['J', 'K'], 'Next and previous field; ↓ and ↑ do the same once a field has the focus'],
  [['Enter'], 'Correct the field, and save the correction'],
  [['Esc'], 'Leave the field as it was'],
  [['?'], 'This list'],
] as const;

/** The keys of the review, and a way to turn the single letters off. */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const state = useStored(shortcuts);
  return (
    <Panel title="Keyboard shortcuts" isOpen={isOpen} onClose={onClose}>
      <dl className="keys">
        {keys.map(([names, meaning]) => (
          <div key={meaning}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Segments
          label="Keys of a single letter"
          value={state}
          options={{ on: 'Letters on', off: 'Letters off' }}
          onChange={(value) => shortcuts.set(value === 'off' ? 'off' : 'on')}
        />
        <span className="muted">They never work while you type in a field.</span>
      </div>
    </Panel>
  );
}

import { Check, Copy } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import {
  Button,
  type ButtonProps,
  FieldError,
  Input,
  Label,
  Radio,
  RadioGroup,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';

/** Things to press and to fill in. */

interface ActionButtonProps extends Omit<ButtonProps, 'className' | 'children'> {
  kind?: 'primary' | 'plain' | 'danger';
  size?: 'normal' | 'small';
  /** The work runs: the button waits and can't be pressed again. */
  pending?: boolean;
  children: ReactNode;
}

export function ActionButton({
  kind = 'plain',
  size = 'normal',
  pending = false,
  ...props
}: ActionButtonProps) {
  const { children, ...rest } = props;
  const classes = [
    'button',
    kind !== 'plain' && `button-${kind}`,
    size === 'small' && 'button-small',
    pending && 'button-pending',
  ];
  return (
    // Not `isPending` of React Aria, which announces it in an element without a name for some seconds.
    <Button
      {...rest}
      {...(pending && { 'aria-disabled': true, type: 'button', onPress: () => undefined })}
      className={classes.filter(Boolean).join(' ')}
    >
      {pending && <span className="spinner" aria-hidden />}
      {children}
    </Button>
  );
}

interface FieldProps extends Omit<TextFieldProps, 'className' | 'children'> {
  label: string;
  hint?: ReactNode;
  /** What is wrong with it. */
  error?: string | undefined;
  placeholder?: string;
  /** For text of several lines: how many of them are seen. */
  rows?: number;
}

export function Field({ label, hint, error, placeholder, rows, ...props }: FieldProps) {
  return (
    <TextField {...props} isInvalid={error !== undefined} className="field" validationBehavior="aria">
      <Label>{label}</Label>
      {rows === undefined ? (
        <Input className="input" placeholder={placeholder} />
      ) : (
        <TextArea className="input" placeholder={placeholder} rows={rows} />
      )}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}

interface SelectProps {
  label: string;
  value: string;
  /** Value → what people read; the first one stands for "any". */
  options: Readonly<Record<string, string>>;
  onChange: (value: string) => void;
  /** For filters: the label is read out, but not shown. */
  hideLabel?: boolean;
  error?: string | undefined;
}

/** The browser's own list to choose from: nothing works better with a keyboard or on a telephone. */
export function Select({ label, value, options, onChange, hideLabel = false, error }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select
        id={id}
        className="input select"
        value={value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
      >
        {Object.entries(options).map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

interface SegmentsProps {
  /** What is chosen, for screen readers. */
  label: string;
  value: string;
  /** Value → what people read. */
  options: Readonly<Record<string, string>>;
  onChange: (value: string) => void;
}

/** A choice of a few, all in sight: arrow keys change it. */
export function Segments({ label, value, options, onChange }: SegmentsProps) {
  return (
    <RadioGroup
      className="segments"
      aria-label={label}
      value={value}
      onChange={onChange}
      orientation="horizontal"
    >
      {Object.entries(options).map(([each, text]) => (
        <Radio key={each} value={each} className="choice-option">
          {text}
        </Radio>
      ))}
    </RadioGroup>
  );
}

interface CopyButtonProps {
  text: string;
  /** What is copied, for the name of the button: "Copy key". */
  what: string;
}

export function CopyButton({ text, what }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
    setTimeout(() => setState('idle'), 3000);
  }
  const labels = { idle: `Copy ${what}`, copied: 'Copied', failed: 'Select and copy it by hand' };
  return (
    <Button className="button button-small" onPress={() => void copy()}>
      {state === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{labels[state]}</span>
    </Button>
  );
}

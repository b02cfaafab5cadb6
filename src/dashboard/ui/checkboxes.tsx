import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup, FieldError, Label } from 'react-aria-components';

interface CheckboxesProps<Value extends string> {
  label: string;
  value: readonly Value[];
  /** Value → what it means. */
  options: Readonly<Record<Value, string>>;
  onChange: (value: Value[]) => void;
  error?: string | undefined;
}

/** Some of a few things; the value stands in front, what it means after it. */
export function Checkboxes<Value extends string>(props: CheckboxesProps<Value>) {
  const { label, value, options, onChange, error } = props;
  return (
    <CheckboxGroup
      className="field"
      value={[...value]}
      onChange={(chosen) => onChange(chosen as Value[])}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="label">{label}</Label>
      {(Object.entries(options) as [Value, string][]).map(([each, meaning]) => (
        <Checkbox key={each} value={each} className="checkbox">
          <span className="checkbox-box">
            <Check aria-hidden />
          </span>
          <span className="checkbox-text">
            <code>{each}</code> <span className="muted">{meaning}</span>
          </span>
        </Checkbox>
      ))}
      <FieldError className="field-error">{error}</FieldError>
    </CheckboxGroup>
  );
}

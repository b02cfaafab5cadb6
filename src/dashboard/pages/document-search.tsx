import { Search as SearchIcon, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';

const delay = 300;

interface DocumentSearchProps {
  /** What the list shows now. */
  value: string;
  onSearch: (text: string) => void;
}

/** A field that searches once one stops typing. */
export function DocumentSearch({ value, onSearch }: DocumentSearchProps) {
  const [text, setText] = useState(value);
  // What was asked for last: only a change from elsewhere (the back button, "clear filters") replaces the text.
  const asked = useRef(value);
  const search = useRef(onSearch);
  search.current = onSearch;

  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [value]);

  useEffect(() => {
    const wanted = text.trim();
    if (wanted === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = wanted;
      search.current(wanted);
    }, delay);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <SearchField
      className="search filter-wide"
      aria-label="Search file names"
      value={text}
      onChange={setText}
    >
      <SearchIcon aria-hidden />
      <Input className="input" placeholder="Search file names" maxLength={200} />
      {text !== '' && (
        <Button className="icon-button" aria-label="Clear the search">
          <X aria-hidden />
        </Button>
      )}
    </SearchField>
  );
}

/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { useId, useState, type ReactNode } from 'react';
import { Button } from '@backstage/ui';
import { RiFilterLine, RiFilterOffLine } from '@remixicon/react';
import classNames from './FilterBar.module.css';

/** Filters of a list in a grid. On narrow screens all but the search are behind a button. */
export function FilterBar(props: {
  label: string;
  /** In sight on narrow screens too. */
  search?: ReactNode;
  /** Of the button that shows the others. */
  toggle: string;
  clear: string;
  /** Whether there is nothing to clear. */
  isEmpty: boolean;
  onClear: () => void;
  children: ReactNode;
}) {
  const { label, search, toggle, clear, isEmpty, onClear, children } = props;
  const moreId = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={classNames.filters} aria-label={label}>
      {search && <div className={classNames.search}>{search}</div>}
      {/* Only narrow screens show it, and only they need it. */}
      <Button
        className={classNames.toggle}
        size="small"
        variant="secondary"
        iconStart={<RiFilterLine />}
        aria-expanded={isOpen}
        aria-controls={moreId}
        onPress={() => setIsOpen(!isOpen)}
      >
        {toggle}
      </Button>
      <div id={moreId} className={classNames.more} data-open={isOpen}>
        {children}
        <Button
          className={classNames.clear}
          size="small"
          variant="tertiary"
          iconStart={<RiFilterOffLine />}
          isDisabled={isEmpty}
          onPress={onClear}
        >
          {clear}
        </Button>
      </div>
    </section>
  );
}

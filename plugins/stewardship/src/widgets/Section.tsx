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

import { useId, type ReactNode, type Ref } from 'react';
import { Text } from '@backstage/ui';
import type { Source } from '@backstage-stewardship/plugin-stewardship-common';
import { SourceBadge } from '@backstage-stewardship/plugin-stewardship-react';
import classNames from './Section.module.css';

/** A titled part of the card. */
export function Section(props: {
  title: string;
  /** One level deeper than the title of the card unless told. */
  headingLevel?: 3 | 4;
  /** Where everything in the section comes from, if it all comes from one place. */
  source?: Source;
  summary?: ReactNode;
  /** For those who want to lead the reader here. */
  sectionRef?: Ref<HTMLElement>;
  children: ReactNode;
}) {
  const {
    title,
    headingLevel = 4,
    source,
    summary,
    sectionRef,
    children,
  } = props;
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      className={classNames.section}
      ref={sectionRef}
      tabIndex={sectionRef ? -1 : undefined}
    >
      <div className={classNames.head}>
        <Text
          as={`h${headingLevel}`}
          id={headingId}
          variant="body-medium"
          weight="bold"
          className={classNames.title}
        >
          {title}
        </Text>
        {source && <SourceBadge source={source} />}
        {summary && <span className={classNames.summary}>{summary}</span>}
      </div>
      {children}
    </section>
  );
}

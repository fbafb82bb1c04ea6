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

import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import type { CostImportSource } from '@backstage-stewardship/plugin-stewardship-common';
import classNames from './SourceActions.module.css';

/** What can be done with each of some sources, and what has come of it. */
export function SourceActions(props: {
  hint: string;
  sources: readonly CostImportSource[];
  actionOf: (source: CostImportSource) => ReactNode;
  /** Beside the action. */
  remarkOf: (source: CostImportSource) => string | undefined;
  /** Read out when it comes. */
  status: ReactNode;
}) {
  const { hint, sources, actionOf, remarkOf, status } = props;
  return (
    <>
      <Text as="p" variant="body-small" className={classNames.hint}>
        {hint}
      </Text>
      <ul className={classNames.sources}>
        {sources.map(source => {
          const remark = remarkOf(source);
          return (
            <li key={source.id}>
              {actionOf(source)}
              {remark !== undefined && (
                <span className={classNames.hint}>{remark}</span>
              )}
            </li>
          );
        })}
      </ul>
      <div role="status" className={classNames.hint}>
        {status}
      </div>
    </>
  );
}

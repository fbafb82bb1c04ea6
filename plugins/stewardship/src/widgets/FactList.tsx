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

import { Fragment, type ReactNode } from 'react';
import type { Source } from '@backstage-stewardship/plugin-stewardship-common';
import { SourceBadge } from '@backstage-stewardship/plugin-stewardship-react';
import classNames from './FactList.module.css';

/** A name, its value, and where the value comes from. */
export type Fact = {
  name: string;
  /** `undefined` where nobody said anything. */
  value: ReactNode;
  source?: Source;
};

/** Short facts in two columns. */
export function FactList(props: { facts: Fact[]; missing: string }) {
  return (
    <dl className={classNames.list}>
      {props.facts.map(({ name, value, source }, index) => (
        <Fragment key={index}>
          <dt className={classNames.name}>{name}</dt>
          <dd className={classNames.value}>
            {value === undefined ? (
              <span className={classNames.missing}>{props.missing}</span>
            ) : (
              value
            )}{' '}
            {source && <SourceBadge source={source} />}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

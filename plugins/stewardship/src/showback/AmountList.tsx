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

import { Fragment } from 'react';
import classNames from './AmountList.module.css';

/** Amounts below each other, digit under digit, so that they can be compared and added up by eye. */
export function AmountList(props: {
  amounts: {
    name: string;
    /** One for each currency, or words where there is no amount. */
    lines: readonly string[];
    /** Of those above it. */
    isSum?: boolean;
  }[];
}) {
  return (
    <dl className={classNames.list}>
      {props.amounts.map(({ name, lines, isSum }) => (
        <Fragment key={name}>
          <dt className={classNames.name}>{name}</dt>
          <dd className={classNames.value} data-sum={isSum || undefined}>
            {lines.map(line => (
              <div key={line}>{line}</div>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

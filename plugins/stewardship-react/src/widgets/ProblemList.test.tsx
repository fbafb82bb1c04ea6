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

import { within } from '@testing-library/react';
import type { Problem } from '@backstage-stewardship/plugin-stewardship-common';
import { renderWidget } from '../__testUtils__/renderWidget';
import { ProblemList } from './ProblemList';

describe('ProblemList', () => {
  const problem: Problem = {
    kind: 'invalidValue',
    severity: 'error',
    entityRef: 'component:default/pay',
    path: 'spec.stewardship.commitments.rto',
    value: 'one hour',
    expected: 'an ISO 8601 duration such as PT1H',
    message: 'from the backend',
    fix: 'from the backend',
  };

  it('names the path, quotes the value and says how to fix it', async () => {
    const main = await renderWidget(
      <ProblemList problems={[problem]} entityRef="component:default/pay" />,
    );
    const item = main.getByRole('listitem');
    expect(item).toHaveTextContent(
      "'spec.stewardship.commitments.rto' is 'one hour', which is not an ISO 8601 duration such as PT1H.",
    );
    expect(item).toHaveTextContent(
      'Fix: Write an ISO 8601 duration such as PT1H.',
    );
    expect(within(item).getByText('Error')).toBeVisible();
    expect(within(item).queryByRole('link')).not.toBeInTheDocument();
  });

  it('links to the entity where an inherited problem sits', async () => {
    const main = await renderWidget(
      <ProblemList
        problems={[
          { ...problem, entityRef: 'system:default/shop', severity: 'warning' },
        ]}
        entityRef="component:default/pay"
      />,
    );
    expect(main.getByText('Warning')).toBeVisible();
    expect(main.getByRole('link', { name: 'on shop' })).toHaveAttribute(
      'href',
      '/catalog/default/system/shop',
    );
  });

  it('says a problem in the words of the backend where it has no better ones', async () => {
    const main = await renderWidget(
      <ProblemList
        problems={[
          {
            ...problem,
            kind: 'fromTheFuture' as 'wrongType',
            message: 'Something new is wrong.',
            fix: 'Do something new.',
          },
          { ...problem, expected: undefined, fix: 'Write something else.' },
        ]}
      />,
    );
    expect(main.getByText(/Something new is wrong\./)).toBeVisible();
    expect(main.getByText(/Do something new\./)).toBeVisible();
    expect(main.getByText(/Write something else\./)).toBeVisible();
  });
});
